import { useEffect, useState } from 'preact/hooks'

type Watch<T> = (onValue: (value: T) => void, signal: AbortSignal) => void

/** The newest value of something that is watched; undefined until it is known. `watch` must be the same each time. */
export function useWatched<T>(watch: Watch<T>): T | undefined {
  const [value, setValue] = useState<T>()
  useEffect(() => {
    const watching = new AbortController()
    watch(setValue, watching.signal)
    return () => watching.abort()
  }, [watch])
  return value
}
