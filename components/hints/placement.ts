import { isControl, overlayOver, upFrom } from './beneath.ts'
import { type Box, leastInTheWay, type Size, spotsFor, type Thing } from './chip-spots.ts'
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
  /** Where the chip is from the element's own corner, and how far inside the element the ring is: as CSS. */
  chip?: { left: string; top: string }
  ring?: { inset: string }
  /** A dot's words go to its left. */
  leftwards?: boolean
  /** Something else lies over the element. */
  covered: boolean
}

/** What an observer saw of a frame, all at once and right after layout. */
export interface Scene {
  window: Size
  seen: Map<Element, IntersectionObserverEntry>
  things: [Element, Thing][]
  /** What a press at a point would meet; undefined also when there is no time to ask. */
  at(x: number, y: number): Element | undefined
}

/** How far apart it is asked what lies beneath a chip, px. */
const STRIDE = 22
/** How often a chip may meet something that was not known of. */
const TRIES = 4
/** Room that a ring needs around its element, and how far inside it is where there is less, px. */
const RING = 4
const INSIDE = 3

const PROMINENCE: Shown[] = ['loud', 'outlined', 'quiet']

/** The loud ones choose first. */
export function placeAll(guests: Iterable<Guest>, scene: Scene): void {
  const chips: Box[] = []
  const inOrder = [...guests].sort((a, b) => PROMINENCE.indexOf(a.shown) - PROMINENCE.indexOf(b.shown))
  const inSight = inOrder.filter(({ element }) => scene.seen.get(element)?.isIntersecting)
  const covered = inSight.filter(guest => isCovered(guest, scene))
  for (const guest of inSight) {
    const isFree = !covered.includes(guest)
    const place = { ...guest.place, ...(isFree && placeOf(guest, chips, scene)), covered: !isFree }
    if (JSON.stringify(place) === JSON.stringify(guest.place)) continue
    guest.place = place
    guest.onPlace(place)
  }
}

function isCovered({ element }: Guest, { seen, at }: Scene): boolean {
  const { left, top, right, bottom } = boxIn(seen, element)
  const found = at((left + right) / 2, (top + bottom) / 2)
  return found !== undefined && overlayOver(element, found) !== undefined
}

/** What can be seen of it. */
const boxIn = (seen: Scene['seen'], element: Element) =>
  (seen.get(element) as IntersectionObserverEntry).intersectionRect

function placeOf(guest: Guest, chips: Box[], scene: Scene): Omit<Place, 'covered'> | undefined {
  const size = scene.seen.get(guest.chip)?.boundingClientRect
  if (!size?.width) return undefined
  const { width, height } = scene.window
  const rect = (scene.seen.get(guest.element) as IntersectionObserverEntry).boundingClientRect
  const spots = spotsFor(boxIn(scene.seen, guest.element), size, guest.shown === 'quiet', scene.window)
  const spot = bestOf(spots, guest, chips, scene)
  chips.push(spot)
  const rooms = [rect.top, width - rect.right, height - rect.bottom, rect.left]
  return {
    chip: { left: `${spot.left - rect.left}px`, top: `${spot.top - rect.top}px` },
    ring: { inset: rooms.map(room => `${room < RING ? INSIDE : -RING}px`).join(' ') },
    leftwards: spot.left > width / 2,
  }
}

/** What is near is known of; whatever else lies there is learned of by asking. */
function bestOf(spots: Box[], { element }: Guest, chips: Box[], { things, at }: Scene): Box {
  const family = upFrom(element)
  const known = new Map(things.filter(([thing, { isControl }]) => isControl || !family.includes(thing)))
  const isNews = (top: Element | undefined) => {
    const obstacle = top && (overlayOver(element, top) ?? upFrom(top).find(isControl))
    if (!obstacle || known.has(obstacle)) return false
    known.set(obstacle, { box: obstacle.getBoundingClientRect(), isControl: true })
    return true
  }
  const choose = () => leastInTheWay(spots, [...known.values()], chips)
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
