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

/**
 * The loud ones choose first. To be called right after layout, when asking what lies where computes nothing anew;
 * `until`: how long it may be asked (`performance.now()`), for where much lies side by side it takes long.
 */
export function placeAll(guests: Guest[], until: number): void {
  const chips: Box[] = []
  const inOrder = guests.toSorted((a, b) => PROMINENCE.indexOf(a.shown) - PROMINENCE.indexOf(b.shown))
  for (const guest of inOrder) {
    const place = placeOf(guest, chips, until)
    if (!place || JSON.stringify(place) === JSON.stringify(guest.place)) continue
    guest.place = place
    guest.onPlace(place)
  }
}

function placeOf({ element, chip, shown }: Guest, chips: Box[], until: number): Place | undefined {
  const window = { width: innerWidth, height: innerHeight }
  const rect = element.getBoundingClientRect()
  const size = chip.getBoundingClientRect()
  const seen = within(rect, window)
  if (!size.width || seen.left >= seen.right || seen.top >= seen.bottom) return undefined
  if (isCovered(element, seen)) return { covered: true }
  const spots = spotsFor(seen, size, shown === 'quiet', window)
  const apart = spots.filter(spot => !chips.some(other => overlaps(spot, other)))
  const spot = bestOf(apart, element, until) ?? apart[0] ?? spots[0]
  if (!spot) return { covered: false }
  chips.push(spot)
  return {
    chip: { transform: `translate(${spot.left - rect.left}px, ${spot.top - rect.top}px)` },
    inside: Math.min(rect.top, rect.left, window.width - rect.right, window.height - rect.bottom) < RING,
    leftwards: spot.left > window.width / 2,
    covered: false,
  }
}

/** The first that covers neither words nor anything to press, or else only words. */
function bestOf(spots: Box[], element: Element, until: number): Box | undefined {
  let free: Box | undefined
  for (const spot of spots) {
    if (performance.now() > until) break
    if (!isFree(spot, element)) continue
    if (!hasWords(spot)) return spot
    free ??= spot
  }
  return free
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
function isFree({ left, top, right, bottom }: Box, element: Element): boolean {
  const xs = right - left < 40 ? [left + 2, right - 2] : [left + 8, (left + right) / 2, right - 8]
  return xs
    .flatMap(x => [pageAt(x, top + 3), pageAt(x, bottom - 3)])
    .every(at => !at || (!overlayOver(element, at) && !blocks(at, element)))
}

/** A chip that hides what somebody came to read is in the way too, if less than one over a button. */
function hasWords({ left, top, right, bottom }: Box): boolean {
  const at = pageAt((left + right) / 2, (top + bottom) / 2)
  return at?.firstElementChild === null && at.textContent !== ''
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
