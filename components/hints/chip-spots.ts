/** Room kept between a chip and the window's edge, px. */
const EDGE = 4
/** How far the ring is outside of its element: a chip ends where the ring ends, px. */
const RING = 4
/** Room kept between a chip and an element that it stands beside, or inside of, px. */
const GAP = 6
/** An element smaller than this, in either direction, is kept free of its own dot, px. */
const SMALL = 48
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

export const overlaps = (a: Box, b: Box) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
