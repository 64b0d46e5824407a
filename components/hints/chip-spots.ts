/** Room kept between a chip and the window's edge, px. */
const EDGE = 4
/** How far the ring is outside of its element: a chip ends where the ring ends, px. */
const RING = 4
/** Room kept between a chip and an element that it stands beside, or inside of, px. */
const GAP = 6
/** An element smaller than this, in either direction, is kept free of its own dot, px. */
const SMALL = 48
/** Something to press that is larger than this is not much the worse for a covered corner, px². */
const LARGE = 3600
/** What a chip counts that lies over words, over a tenth of something to press, over another chip. */
const WORDS = 1
const TENTH = 2
const SHARED = 10
/** How far a chip goes out of the way, in its own sizes. */
const STEPS = [0, 1, 2, 3]

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Size {
  width: number
  height: number
}

/** Something on the page that chips keep clear of. */
export interface Thing {
  box: Box
  /** It is there to be pressed, not just to be read. */
  isControl: boolean
}

type Point = [x: number, y: number]

/** Where a chip or dot could stand for an element, or for what can be seen of it: the best place first. */
export function spotsFor(element: Box, chip: Size, isDot: boolean, window: Size): Box[] {
  const slide = ([x, y]: Point): Point => [Math.max(EDGE, Math.min(x, window.width - EDGE - chip.width)), y]
  const [near, ...far] = STEPS.map(step => (isDot ? dotsAt : chipsAt)(element, chip, step))
  const inside = corners(element, chip, -GAP, -GAP - chip.height)
  const points = [
    ...(near as Point[]).map(slide),
    ...besides(element, chip),
    ...(hasRoomFor(element, chip) ? inside : []),
    ...[...far.flat(), ...inside].map(slide),
  ]
  return points.map(point => boxAt(point, chip)).filter(spot => isIn(window, spot))
}

/** So far beyond the corners; inside of them where it is negative. */
function corners(element: Box, { width, height }: Size, x: number, y: number): Point[] {
  const { left, top, right, bottom } = element
  return [right + x - width, left - x].flatMap((at): Point[] => [
    [at, top - y - height],
    [at, bottom + y],
  ])
}

/** Above and below, going away. */
const chipsAt = (element: Box, chip: Size, step: number) =>
  corners(element, chip, RING, 1 + step * (chip.height + 2))

/** On the corners, going along the edge. */
function dotsAt(element: Box, dot: Size, step: number): Point[] {
  const isSmall = Math.min(element.right - element.left, element.bottom - element.top) < SMALL
  return corners(element, dot, dot.width / 2 - step * (dot.width + 2), isSmall ? 0 : -10)
}

function besides({ left, top, right, bottom }: Box, { width, height }: Size): Point[] {
  const middle = (top + bottom - height) / 2
  return [
    [right + GAP, middle],
    [left - GAP - width, middle],
  ]
}

const hasRoomFor = ({ left, top, right, bottom }: Box, { width, height }: Size) =>
  right - left > 2 * width && bottom - top > 4 * height

const boxAt = ([left, top]: Point, { width, height }: Size): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

const isIn = ({ width, height }: Size, { left, top, right, bottom }: Box) =>
  Math.min(left, top, width - right, height - bottom) >= EDGE

/** The one that is least in the way; of equals the first. Undefined when there is none. */
export function leastInTheWay(
  spots: readonly Box[],
  things: readonly Thing[],
  chips: readonly Box[],
): Box | undefined {
  const costs = spots.map(
    spot =>
      things.reduce((sum, thing) => sum + costOver(thing, spot), 0) +
      chips.filter(chip => overlap(spot, chip) > 0).length * SHARED,
  )
  return spots[costs.indexOf(Math.min(...costs))]
}

/** A dot at the corner of a tile costs nothing. */
function costOver({ box, isControl }: Thing, spot: Box): number {
  const covered = overlap(spot, box)
  if (!isControl) return covered > 0 ? WORDS : 0
  return TENTH * Math.round((10 * covered) / Math.min(overlap(box, box) || 1, LARGE))
}

/** The box that holds them all. */
export const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
})

export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}
