import { useEffect, useState } from 'preact/hooks'
import { followElement, type Spot } from './follow.ts'

/** Where the element is now, starting from where it was when it was found. */
export function useSpot(element: Element, found: DOMRectReadOnly): Spot {
  const [spot, setSpot] = useState<Spot>({ rect: found, inView: true })
  useEffect(() => {
    const following = new AbortController()
    followElement(element, setSpot, following.signal)
    return () => following.abort()
  }, [element])
  return spot
}
