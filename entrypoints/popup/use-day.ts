import { useEffect, useState } from 'preact/hooks'

const today = () => new Date().toDateString()

/**
 * Draws again once it is another day, because a time that is shown alone is today's. A side panel stays open for days; it looks
 * each minute, since a computer that sleeps holds a long timer back.
 */
export function useDay(): void {
  const [, setDay] = useState(today)
  useEffect(() => {
    const timer = setInterval(() => setDay(today()), 60_000)
    return () => clearInterval(timer)
  }, [])
}
