import type { FixId } from '../../fixes/fix.ts'
import { FIX_OF, LEVELS, type Level, type Sighting, worstFirst } from '../../icloud/finding.ts'

/** Room a chip needs above or below its element, px. */
export const CHIP_HEIGHT = 34

/**
 * How much of a hint shows by itself: ring and a filled chip; ring and chip in quiet colours; or a dot whose ring
 * and words come on hover or focus.
 */
export type Shown = 'loud' | 'outlined' | 'quiet'

/** What is drawn over one element: all that was found there, worst first. */
export interface HintData {
  id: string
  element: Element
  rect: DOMRectReadOnly
  sightings: Sighting[]
  fix: FixId
  level: Level
  shown: Shown
}

export function hintsFor(sightings: readonly Sighting[]): HintData[] {
  const groups = new Map<Element, Sighting[]>()
  for (const sighting of sightings) {
    const group = groups.get(sighting.element) ?? []
    groups.set(sighting.element, [...group, sighting])
  }
  const widget = sightings.find(({ element }) => element.localName === 'iframe')
  const hints = [...groups.values()].map(toHint).filter(hint => !widget || !overlaps(hint.rect, widget.rect))
  const leaders = hints.toSorted(worseFirst).filter(isFirstOfItsFix)
  return hints.map(hint => ({ ...hint, shown: shownAs(hint, leaders.includes(hint)) }))
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
  return { id, element, rect, sightings, fix: FIX_OF[kind], level, shown: 'quiet' }
}

/** What interrupts the person comes before what lies about on the page, and that in the page's own order. */
function worseFirst(a: HintData, b: HintData): number {
  return (
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    Number(interrupts(b)) - Number(interrupts(a)) ||
    (isBefore(a.element, b.element) ? -1 : 1)
  )
}

const interrupts = ({ sightings }: HintData) =>
  sightings.some(({ kind }) => ['storage-full', 'connection-error'].includes(kind))

/** `Node.DOCUMENT_POSITION_FOLLOWING` */
const FOLLOWING = 4
const isBefore = (a: Element, b: Element) => (a.compareDocumentPosition(b) & FOLLOWING) !== 0

const isFirstOfItsFix = ({ fix }: HintData, at: number, hints: HintData[]) =>
  hints.findIndex(other => other.fix === fix) === at

function shownAs({ level, sightings }: HintData, leads: boolean): Shown {
  if (leads && (level === 'problem' || level === 'notice')) return 'loud'
  return sightings.some(({ kind }) => kind === 'storage-usage') ? 'outlined' : 'quiet'
}
