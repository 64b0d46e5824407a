import { obstacleAt, overlayOver } from './beneath.ts'
import { type Box, leastInTheWay, type Size, spotsFor } from './chip-spots.ts'
import type { Shown } from './grouping.ts'

/** A hint with a chip to place. */
export interface Guest {
  element: Element
  chip: Element
  shown: Shown
  onPlace(place: Place): void
}

export interface Place {
  /** Of the chip, from the element's own corner, px. */
  left: number
  top: number
  /** A dot's words go to its left. */
  leftwards: boolean
  /** The sides of the element where its ring has no room in the window: top, right, bottom, left. */
  tight: boolean[]
  /** Something else lies over the element. */
  covered: boolean
}

/** What a frame's observer saw, all at once and right after layout. */
export interface Scene {
  window: Size
  seen: Map<Element, IntersectionObserverEntry>
  controls: Element[]
  /** What a press at a point would meet; undefined also when there is no time to ask. */
  at(x: number, y: number): Element | undefined
}

/** How far apart it is asked what lies beneath a chip, px. */
const STRIDE = 22
/** How often a chip may meet something that was not known of. */
const TRIES = 4
/** Room that a ring needs, px. */
const RING = 4

const PROMINENCE: Shown[] = ['loud', 'outlined', 'quiet']

/** The loud ones choose first. */
export function placeAll(guests: Iterable<Guest>, scene: Scene): void {
  const chips: Box[] = []
  const inOrder = [...guests].sort((a, b) => PROMINENCE.indexOf(a.shown) - PROMINENCE.indexOf(b.shown))
  for (const guest of inOrder) {
    const entry = scene.seen.get(guest.element)
    const size = scene.seen.get(guest.chip)?.boundingClientRect
    if (entry?.isIntersecting && size?.width) guest.onPlace(placeOne(guest, entry, size, chips, scene))
  }
}

function placeOne(
  guest: Guest,
  entry: IntersectionObserverEntry,
  size: Size,
  chips: Box[],
  scene: Scene,
): Place {
  const { boundingClientRect: rect, intersectionRect: visible } = entry
  const { width, height } = scene.window
  const top = scene.at((visible.left + visible.right) / 2, (visible.top + visible.bottom) / 2)
  const spot = spotOf(guest, spotsFor(visible, size, guest.shown === 'quiet', scene.window), chips, scene)
  chips.push(spot)
  return {
    left: spot.left - rect.left,
    top: spot.top - rect.top,
    leftwards: spot.left > width / 2,
    tight: [rect.top, width - rect.right, height - rect.bottom, rect.left].map(room => room < RING),
    covered: top !== undefined && overlayOver(guest.element, top) !== undefined,
  }
}

/** What is near is known of; whatever else lies there is learned of by asking. */
function spotOf({ element }: Guest, spots: Box[], chips: Box[], { seen, controls, at }: Scene): Box {
  const known = new Map<Element, Box>()
  for (const control of controls) known.set(control, seen.get(control)?.intersectionRect ?? new DOMRect())
  const choose = () => leastInTheWay(spots, [...known.values()], chips)
  const isNews = (top: Element | undefined) => {
    const obstacle = top && obstacleAt(element, top)
    if (!obstacle || known.has(obstacle)) return false
    known.set(obstacle, obstacle.getBoundingClientRect())
    return true
  }
  let spot = choose()
  for (let tries = 0; tries < TRIES && pointsIn(spot).some(([x, y]) => isNews(at(x, y))); tries++)
    spot = choose()
  return spot
}

function pointsIn({ left, top, right, bottom }: Box): [x: number, y: number][] {
  const columns = Math.ceil((right - left) / STRIDE)
  const width = (right - left) / columns
  return Array.from({ length: columns }, (_, i) => left + (i + 0.5) * width).flatMap(x => [
    [x, top + 6],
    [x, bottom - 6],
  ])
}
