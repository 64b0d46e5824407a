import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCard } from '../../components/hints/place-card.ts'

const rect = (left: number, top: number, width: number, height: number) =>
  ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRectReadOnly

const WINDOW = { width: 1280, height: 800 }

describe('placeCard', () => {
  it.each([
    ['to the right where there is room', rect(100, 200, 300, 40), { left: 412, top: 200, maxHeight: 592 }],
    [
      'to the left of what is at the right edge',
      rect(1100, 10, 150, 40),
      { left: 728, top: 10, maxHeight: 782 },
    ],
    ['upwards from what is low', rect(100, 700, 300, 40), { left: 412, bottom: 60, maxHeight: 732 }],
    ['under what is as wide as the window', rect(20, 100, 1240, 50), { left: 20, top: 162, maxHeight: 630 }],
    ['over what is wide and low', rect(20, 700, 1240, 50), { left: 20, bottom: 112, maxHeight: 680 }],
    ['on what is as large as the window', rect(0, 0, 1280, 800), { left: 8, top: 8, maxHeight: 784 }],
  ])('%s', (_, element, expected) => {
    expect(placeCard(element, 360, WINDOW)).toEqual(expected)
  })

  it('is inside the window wherever the element is, and never lower than it must be', () => {
    const px = fc.integer({ min: -3000, max: 3000 })
    const size = fc.integer({ min: 1, max: 3000 })
    fc.assert(
      fc.property(px, px, size, size, (left, top, width, height) => {
        const place = placeCard(rect(left, top, width, height), 360, WINDOW)
        expect(place.left).toBeGreaterThanOrEqual(8)
        expect(place.left + 360).toBeLessThanOrEqual(WINDOW.width - 8)
        const start = place.top ?? place.bottom ?? Number.NaN
        expect(start).toBeGreaterThanOrEqual(8)
        expect(place.maxHeight).toBeGreaterThanOrEqual(180)
        expect(start + place.maxHeight).toBe(WINDOW.height - 8)
      }),
    )
  })
})
