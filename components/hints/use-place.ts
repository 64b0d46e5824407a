import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { HintData } from './grouping.ts'
import type { Place } from './placement.ts'
import type { Placer } from './placer.ts'

/** The chip of a hint, and its place beside the element, once one is found. */
export function usePlace(
  placer: Placer,
  { element, shown }: HintData,
  { x, y, width, height }: DOMRectReadOnly,
) {
  const chip = useRef<HTMLButtonElement>(null)
  const [place, setPlace] = useState<Place>()
  const isFirst = useRef(true)
  useLayoutEffect(() => {
    return placer.join({ element, chip: chip.current as Element, shown, onPlace: setPlace })
  }, [placer, element, shown])
  useEffect(() => {
    if (!isFirst.current) placer.whenStill()
    isFirst.current = false
  }, [placer, x, y, width, height])
  return { chip, place }
}
