import { isControl, overlayOver, pageAt, upFrom } from './beneath.ts'
import { type Box, overlaps, type Size, spotsFor } from './chip-spots.ts'
import type { Shown } from './grouping.ts'

/** A hint with a chip to place. */
export interface Guest {
  element: Element
  chip: Element
  shown: Shown
  place?: Place
  onPlace(place: Place): void
}

export interface Place {
  /** Where the chip is from the element's own corner: as CSS. No layout, and so no shift of one. */
  chip?: { transform: string }
  /** The window has no room for the ring around the element. */
  inside?: boolean
  /** A dot's words go to its left. */
  leftwards?: boolean
  /** Something else lies over the element. */
  covered: boolean
}

/** Room that a ring needs around its element, px. */
const RING = 4

const PROMINENCE: Shown[] = ['loud', 'outlined', 'quiet']

/** One question to the page, what lies where: on a large page each takes the browser milliseconds. */
type Asking<Answer> = Generator<void, Answer, void>

/**
 * The loud ones choose first. Stops before each question, so that it can wait for another frame; all of them are asked
 * right after layout, when they compute nothing anew. `hasTime`: false when it has to do with what it knows.
 */
export function* placing(guests: Guest[], hasTime: () => boolean): Asking<void> {
  const taken: Box[] = []
  const inOrder = guests.toSorted((a, b) => PROMINENCE.indexOf(a.shown) - PROMINENCE.indexOf(b.shown))
  for (const guest of inOrder) {
    const place = yield* placeOf(guest, taken, hasTime)
    if (!place || JSON.stringify(place) === JSON.stringify(guest.place)) continue
    guest.place = place
    guest.onPlace(place)
  }
}

function* placeOf(
  { element, chip, shown }: Guest,
  taken: Box[],
  hasTime: () => boolean,
): Asking<Place | undefined> {
  const window = { width: innerWidth, height: innerHeight }
  const rect = element.getBoundingClientRect()
  const size = chip.getBoundingClientRect()
  const seen = within(rect, window)
  if (!size.width || seen.left >= seen.right || seen.top >= seen.bottom) return undefined
  yield
  if (isCovered(element, seen)) return { covered: true }
  const spots = spotsFor(seen, size, shown === 'quiet', window)
  const apart = spots.filter(spot => !taken.some(other => overlaps(spot, other)))
  const spot = (yield* bestOf(apart, element, hasTime)) ?? apart[0] ?? spots[0]
  if (!spot) return { covered: false }
  taken.push(spot, ...(shown === 'quiet' ? [] : edgesOf(seen)))
  return {
    chip: { transform: `translate(${spot.left - rect.left}px, ${spot.top - rect.top}px)` },
    inside: Math.min(rect.top, rect.left, window.width - rect.right, window.height - rect.bottom) < RING,
    leftwards: spot.left > window.width / 2,
    covered: false,
  }
}

/** The first that covers neither words nor anything to press, or else only words. */
function* bestOf(spots: Box[], element: Element, hasTime: () => boolean): Asking<Box | undefined> {
  let free: Box | undefined
  for (const spot of spots) {
    if (!hasTime()) break
    if (!(yield* isFree(spot, element))) continue
    if (!(yield* hasWords(spot))) return spot
    free ??= spot
  }
  return free
}

/** The lines of a ring that is always drawn: chips and dots of others may stand inside of it, but not on it. */
const edgesOf = ({ left, top, right, bottom }: Box): Box[] => {
  const [x, y] = [
    [left - RING, right + RING],
    [top - RING, bottom + RING],
  ] as const
  return [
    ...y.map(at => ({ left: x[0], right: x[1], top: at - 1, bottom: at + 1 })),
    ...x.map(at => ({ left: at - 1, right: at + 1, top: y[0], bottom: y[1] })),
  ]
}

const within = ({ left, top, right, bottom }: Box, { width, height }: Size): Box => ({
  left: Math.max(0, left),
  top: Math.max(0, top),
  right: Math.min(width, right),
  bottom: Math.min(height, bottom),
})

function isCovered(element: Element, { left, top, right, bottom }: Box): boolean {
  const at = pageAt((left + right) / 2, (top + bottom) / 2)
  return at !== undefined && overlayOver(element, at) !== undefined
}

/** Beneath its corners and its middle is nothing to press, and nothing that lies over the element. */
function* isFree(spot: Box, element: Element): Asking<boolean> {
  for (const [x, y] of pointsIn(spot)) {
    yield
    const at = pageAt(x, y)
    if (at && (overlayOver(element, at) || blocks(at, element))) return false
  }
  return true
}

function pointsIn({ left, top, right, bottom }: Box): [x: number, y: number][] {
  const xs = right - left < 40 ? [left + 2, right - 2] : [left + 8, (left + right) / 2, right - 8]
  return xs.flatMap(x => [
    [x, top + 3],
    [x, bottom - 3],
  ])
}

/** A chip that hides what somebody came to read is in the way too, if less than one over a button. */
function* hasWords({ left, top, right, bottom }: Box): Asking<boolean> {
  for (const y of [top + 6, bottom - 6]) {
    yield
    const at = pageAt((left + right) / 2, y)
    if (at?.firstElementChild === null && at.textContent !== '') return true
  }
  return false
}

/** A tile that is all one link is no worse for a chip on it, what is in the tile to be pressed is. */
function blocks(at: Element, element: Element): boolean {
  const control = upFrom(at).find(isControl)
  if (!control) return false
  const { width, height } = control.getBoundingClientRect()
  return control === element
    ? Math.min(width, height) < SMALL
    : width * height < LARGE || !control.contains(element)
}

/** A control smaller than this, px, must be kept free of its own chip; one larger than this, px², loses little. */
const SMALL = 48
const LARGE = 10_000
