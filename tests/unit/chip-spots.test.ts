import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, overlaps, spotsFor } from '../../components/hints/chip-spots.ts'

const WINDOW = { width: 1000, height: 800 }
const CHIP = { width: 200, height: 28 }
const DOT = { width: 24, height: 24 }

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
/** The first that is apart from what lies there, as `placement.ts` takes it. */
const firstFree = (spots: Box[], taken: Box[]) =>
  spots.find(spot => !taken.some(other => overlaps(spot, other)))

const TEXT = box(300, 300, 400, 20)
const TILE = box(300, 300, 300, 300)

describe('a chip', () => {
  it.each<[string, Box, Box[], [left: number, top: number]]>([
    ['is above the right end', TEXT, [], [504, 271]],
    ['is below where a button is above', TEXT, [box(600, 275, 30, 20)], [504, 321]],
    ['is at the left end between buttons', TEXT, [box(600, 275, 30, 20), box(600, 325, 30, 20)], [296, 271]],
    [
      'is beside what has buttons all along',
      TEXT,
      [box(0, 270, 1000, 24), box(0, 326, 1000, 30)],
      [706, 296],
    ],
    ['keeps clear of another chip', TEXT, [box(600, 260, 60, 28)], [504, 321]],
    ['is in the window at its left edge', box(0, 300, 50, 20), [], [4, 271]],
    ['is below what is at the top', box(300, 0, 400, 20), [], [504, 21]],
    ['is inside what fills the window', box(0, 0, 1000, 800), [], [794, 6]],
  ])('%s', (_, element, taken, [left, top]) => {
    expect(firstFree(spotsFor(element, CHIP, false, WINDOW), taken)).toMatchObject({ left, top })
  })
})

describe('a dot', () => {
  const link = box(300, 300, 40, 16)
  it.each<[string, Box, Box[], [left: number, top: number]]>([
    ['is over the corner of a tile', TILE, [], [588, 286]],
    ['is just off a small link', link, [link], [328, 276]],
    ['is below when a link is above', link, [link, box(320, 280, 40, 16)], [328, 316]],
    ['makes room for another dot', TILE, [box(588, 286, 24, 24)], [588, 590]],
  ])('%s', (_, element, taken, [left, top]) => {
    expect(firstFree(spotsFor(element, DOT, true, WINDOW), taken)).toMatchObject({ left, top })
  })

  it('finds a place beside many others on the same element', () => {
    const dots: Box[] = []
    for (let i = 0; i < 12; i++) dots.push(firstFree(spotsFor(TILE, DOT, true, WINDOW), dots) as Box)
    expect(dots).not.toContain(undefined)
    expect(dots.every((a, i) => dots.every((b, j) => i === j || !overlaps(a, b)))).toBe(true)
  })
})

it('never leaves the window', () => {
  const px = fc.integer({ min: 0, max: 900 })
  fc.assert(
    fc.property(px, px, px, px, fc.boolean(), (left, top, width, height, isDot) => {
      const seen = box(left, top, Math.min(width, 1000 - left), Math.min(height, 800 - Math.min(top, 800)))
      for (const spot of spotsFor(seen, isDot ? DOT : CHIP, isDot, WINDOW)) {
        expect(spot.left).toBeGreaterThanOrEqual(4)
        expect(spot.top).toBeGreaterThanOrEqual(4)
        expect(spot.right).toBeLessThanOrEqual(996)
        expect(spot.bottom).toBeLessThanOrEqual(796)
      }
    }),
  )
})

it('has a place for whatever is in the window', () => {
  const left = fc.integer({ min: 0, max: 990 })
  const top = fc.integer({ min: 0, max: 790 })
  const size = fc.integer({ min: 1, max: 1000 })
  fc.assert(
    fc.property(left, top, size, size, fc.boolean(), (left, top, width, height, isDot) => {
      const seen = box(left, top, Math.min(width, 1000 - left), Math.min(height, 800 - top))
      expect(spotsFor(seen, isDot ? DOT : CHIP, isDot, WINDOW)).not.toEqual([])
    }),
  )
})
