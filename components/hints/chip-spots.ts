/** Room kept between a chip and the window's edge, px. */
const EDGE = 4
/** Room kept between a chip and an element that it stands beside, or inside of, px. */
const GAP = 6
/** How far the ring is outside of its element: a chip ends where the ring ends, px. */
const RING = 4
/** An element smaller than this, in either direction, is kept free of its own dot, px. */
const SMALL = 48
/** Something to press that is larger than this is not much the worse for a covered corner, px². */
const LARGE = 3600
/** What a chip counts that lies over words, over a tenth of something to press, over another chip. */
const WORDS = 1
const TENTH = 2
const SHARED = 10
/** How far a chip goes out of the way of others, in its own sizes. */
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

type Corner = Pick<Box, 'left' | 'top'>

/** Where a chip or dot could stand for an element, or for what can be seen of it: the best place first. */
export function spotsFor(element: Box, chip: Size, isDot: boolean, window: Size): Box[] {
  const [near, ...far] = STEPS.map(step => (isDot ? atCorners : aboveAndBelow)(element, chip, step))
  const slide = ({ left, top }: Corner) =>
    boxAt({ left: slideInto(window.width, left, chip.width), top }, chip)
  const spots = [
    ...(near as Corner[]).map(slide),
    ...beside(element, chip).map(corner => boxAt(corner, chip)),
    ...within(element, chip).map(slide),
    ...far.flat().map(slide),
  ]
  const fitting = spots.filter(spot => isIn(window, spot))
  if (fitting.length > 0) return fitting
  const [{ left, top }] = spots as [Box]
  return [boxAt({ left, top: slideInto(window.height, top, chip.height) }, chip)]
}

/** The one that is least in the way; of equals the first. */
export function leastInTheWay(spots: readonly Box[], things: readonly Thing[], chips: readonly Box[]): Box {
  const costs = spots.map(
    spot =>
      things.reduce((sum, thing) => sum + costOver(thing, spot), 0) +
      chips.filter(chip => overlap(spot, chip) > 0).length * SHARED,
  )
  return spots[costs.indexOf(Math.min(...costs))] as Box
}

/** Ends where the ring ends, at the right or at the left. */
function aboveAndBelow({ left, top, right, bottom }: Box, { width, height }: Size, step: number): Corner[] {
  const away = 1 + step * (height + 2)
  return [right + RING - width, left - RING].flatMap(x => [
    { left: x, top: top - height - away },
    { left: x, top: bottom + away },
  ])
}

/** Over the corner of what is large, just off the corner of what is small. */
function atCorners({ left, top, right, bottom }: Box, { width, height }: Size, step: number): Corner[] {
  const over = right - left < SMALL || bottom - top < SMALL ? 0 : 10
  const along = step * (width + 2)
  return [right - width / 2 - along, left - width / 2 + along].flatMap(x => [
    { left: x, top: top - height + over },
    { left: x, top: bottom - over },
  ])
}

function beside({ left, top, right, bottom }: Box, { width, height }: Size): Corner[] {
  const middle = (top + bottom - height) / 2
  return [
    { left: right + GAP, top: middle },
    { left: left - GAP - width, top: middle },
  ]
}

/** Inside, where there is room for more than the chip. */
function within({ left, top, right, bottom }: Box, { width, height }: Size): Corner[] {
  if (right - left < 2 * width || bottom - top < 4 * height) return []
  return [right - GAP - width, left + GAP].flatMap(x => [
    { left: x, top: top + GAP },
    { left: x, top: bottom - GAP - height },
  ])
}

const boxAt = ({ left, top }: Corner, { width, height }: Size): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

const slideInto = (length: number, start: number, size: number) =>
  Math.max(EDGE, Math.min(start, length - EDGE - size))

const isIn = ({ width, height }: Size, { left, top, right, bottom }: Box) =>
  left >= EDGE && top >= EDGE && right <= width - EDGE && bottom <= height - EDGE

/** A dot at the corner of a tile costs nothing. */
function costOver({ box, isControl }: Thing, spot: Box): number {
  const covered = overlap(spot, box)
  if (!isControl) return covered > 0 ? WORDS : 0
  const area = (box.right - box.left) * (box.bottom - box.top)
  return area && TENTH * Math.round((10 * covered) / Math.min(area, LARGE))
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}
