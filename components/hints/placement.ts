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

/** What an observer saw of the page, all at once and right after layout. */
export interface Scene {
  window: Size
  seen: Map<Element, IntersectionObserverEntry>
  things: [Element, Thing][]
  /** What a press at a point would meet; undefined also when there is no time to ask. */
  at(x: number, y: number): Element | undefined
}

/** How far apart it is asked what lies beneath a chip, px. */
const STRIDE = 16
/** How often a chip may meet something that was not known of. */
const TRIES = 4
/** Room that a ring needs around its element, and how far inside it is where there is less, px. */
const RING = 4
const INSIDE = 3

const PROMINENCE: Shown[] = ['loud', 'outlined', 'quiet']

/** The loud ones choose first. */
export function placeAll(guests: Guest[], scene: Scene): void {
  const chips: Box[] = []
  const inOrder = guests
    .filter(({ element }) => scene.seen.get(element)?.isIntersecting)
    .sort((a, b) => PROMINENCE.indexOf(a.shown) - PROMINENCE.indexOf(b.shown))
  // One question each, and these matter most.
  const covered = inOrder.filter(guest => isCovered(guest, scene))
  for (const guest of inOrder) {
    const isFree = !covered.includes(guest)
    const place = { ...guest.place, ...(isFree && placeOf(guest, chips, scene)), covered: !isFree }
    if (JSON.stringify(place) === JSON.stringify(guest.place)) continue
    guest.place = place
    guest.onPlace(place)
  }
}

function isCovered({ element }: Guest, { seen, at }: Scene): boolean {
  const { x, y, width, height } = seen.get(element)?.intersectionRect ?? new DOMRect()
  const top = at(x + width / 2, y + height / 2)
  return top !== undefined && overlayOver(element, top) !== undefined
}

function placeOf(guest: Guest, chips: Box[], scene: Scene): Omit<Place, 'covered'> | undefined {
  const entry = scene.seen.get(guest.element)
  const chip = scene.seen.get(guest.chip)?.boundingClientRect
  if (!entry || !chip?.width) return undefined
  const { width, height } = scene.window
  const { left, top, right, bottom } = entry.boundingClientRect
  const spots = spotsFor(entry.intersectionRect, chip, guest.shown === 'quiet', scene.window)
  const spot = bestOf(spots, guest, chips, scene)
  if (!spot) return undefined
  chips.push(spot)
  const rooms = [top, width - right, height - bottom, left]
  return {
    chip: { left: `${spot.left - left}px`, top: `${spot.top - top}px` },
    ring: { inset: rooms.map(room => `${room < RING ? INSIDE : -RING}px`).join(' ') },
    leftwards: spot.left > width / 2,
  }
}

/** What is near is known of; whatever else lies there is learned of by asking. */
function bestOf(spots: Box[], { element }: Guest, chips: Box[], { things, at }: Scene): Box | undefined {
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
  for (let i = 0; spot && i < TRIES && pointsIn(spot).some(([x, y]) => isNews(at(x, y))); i++) spot = choose()
  return spot
}

/** To and fro between its upper and its lower part. */
function pointsIn({ left, top, right, bottom }: Box): [x: number, y: number][] {
  const count = Math.ceil((right - left) / STRIDE)
  const width = (right - left) / count
  return Array.from({ length: count }, (_, i) => [left + (i + 0.5) * width, i % 2 ? bottom - 7 : top + 7])
}
