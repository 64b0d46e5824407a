import type { FixId } from '../../fixes/fix.ts'
import { FIX_OF, type Level, type Sighting, worstFirst } from '../../icloud/finding.ts'

/** Room a chip needs above or below its element, px. */
export const CHIP_HEIGHT = 34

/** What is drawn over one element: all that was found there, worst first. */
export interface HintData {
  id: string
  element: Element
  rect: DOMRectReadOnly
  sightings: Sighting[]
  fix: FixId
  level: Level
  /** Ring and chip show by themselves; otherwise a dot whose ring and words come on hover or focus. */
  loud: boolean
}

export function hintsFor(sightings: readonly Sighting[]): HintData[] {
  const groups = new Map<Element, Sighting[]>()
  for (const sighting of sightings) {
    const group = groups.get(sighting.element) ?? []
    groups.set(sighting.element, [...group, sighting])
  }
  const widget = sightings.find(({ element }) => element.localName === 'iframe')
  return [...groups.values()].map(toHint).filter(hint => !widget || !overlaps(hint.rect, widget.rect))
}

/** Nothing is drawn over Apple's sign-in frame, nor a chip over its edge. */
function overlaps(a: DOMRectReadOnly, b: DOMRectReadOnly): boolean {
  const above = a.top - CHIP_HEIGHT
  const below = a.bottom + CHIP_HEIGHT
  return a.left < b.right && a.right > b.left && above < b.bottom && below > b.top
}

function toHint(group: Sighting[]): HintData {
  const sightings = worstFirst(group)
  const { id, element, rect, kind, level } = sightings[0] as Sighting
  const isUsage = sightings.some(sighting => sighting.usage)
  return {
    id,
    element,
    rect,
    sightings,
    fix: FIX_OF[kind],
    level,
    loud: level === 'problem' || level === 'notice' || isUsage,
  }
}
