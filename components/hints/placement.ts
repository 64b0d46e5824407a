import { isControl, overlayOver, pageAt, upFrom } from './beneath.ts'
import { around, type Box, leastInTheWay, overlap, type Size, spotsFor, type Thing } from './chip-spots.ts'
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

/** What an observer saw of the page, all at once and right after layout. */
export interface Scene {
  window: Size
  seen: Map<Element, IntersectionObserverEntry>
  things: [Element, Thing][]
  /** Until when the page may be asked what lies at a point (`performance.now()`): where much lies, it takes long. */
  until: number
}

/** Room that a ring needs around its element, px. */
const RING = 4
/** How often a chip may meet something that was not known of. */
const TRIES = 8

type Point = [x: number, y: number]

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

function isCovered({ element }: Guest, { seen }: Scene): boolean {
  const { x, y, width, height } = seen.get(element)?.intersectionRect ?? new DOMRect()
  const top = pageAt(x + width / 2, y + height / 2)
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
    chip: { transform: `translate(${spot.left - left}px, ${spot.top - top}px)` },
    inside: rooms.some(room => room < RING),
    leftwards: spot.left > width / 2,
  }
}

/** What is near in the document is known of; of what else lies there one learns by asking, while there is time. */
function bestOf(spots: Box[], { element }: Guest, chips: Box[], { things, until }: Scene): Box | undefined {
  const family = upFrom(element)
  const reach = around(spots)
  const known = new Map(
    things.filter(
      ([thing, { box, isControl }]) => overlap(box, reach) > 0 && (isControl || !family.includes(thing)),
    ),
  )
  const isNews = ([x, y]: Point) => {
    const top = performance.now() < until ? pageAt(x, y) : undefined
    const obstacle = top && (overlayOver(element, top) ?? upFrom(top).find(isControl))
    if (!obstacle || known.has(obstacle)) return false
    known.set(obstacle, { box: obstacle.getBoundingClientRect(), isControl: true })
    return true
  }
  const choose = () => leastInTheWay(spots, [...known.values()], chips)
  let spot = choose()
  for (let i = 0; spot && i < TRIES && pointsIn(spot).some(isNews); i++) spot = choose()
  return spot
}

/** Near both ends and in the middle. */
const pointsIn = ({ left, top, right, bottom }: Box): Point[] =>
  [left + 8, (left + right) / 2, right - 8].map(x => [x, (top + bottom) / 2])
