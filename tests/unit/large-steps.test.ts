import { describe, expect, it } from 'vitest'
import type { CardId, StepId } from '../../fixes/fix.ts'
import { cards, fixOf } from '../../fixes/fixes.ts'
import { startAt, turned } from '../../fixes/large-steps.ts'

const ticks = (...steps: StepId[]) => Object.fromEntries(steps.map(id => [id, '2026-10-05T12:00:00.000Z']))

describe('the large steps of a fix begin', () => {
  it.each<[string, CardId, StepId[], StepId | undefined, StepId]>([
    ['with the first', 'restart', [], undefined, 'restart.off'],
    [
      'with the first that is not ticked',
      'restart',
      ['restart.off', 'restart.menu'],
      undefined,
      'restart.wait',
    ],
    ['with the first left out', 'restart', ['restart.menu'], undefined, 'restart.off'],
    [
      'with the one that matters most',
      'connection',
      [],
      'connection.low-data-wifi',
      'connection.low-data-wifi',
    ],
    [
      'with the first left, once that is ticked',
      'connection',
      ['connection.low-data-wifi'],
      'connection.low-data-wifi',
      'connection.other-apps',
    ],
    ['with the first left, where that is of another card', 'restart', [], 'heat.cool', 'restart.off'],
  ])('%s', (_, id, ticked, main, first) => {
    const fix = fixOf(id)
    expect(fix.steps[startAt(fix, ticks(...ticked), main)]?.id).toBe(first)
  })

  it.each(cards())('with the first of $id when all are ticked', fix => {
    expect(startAt(fix, ticks(...fix.steps.map(step => step.id)))).toBe(0)
  })
})

describe('turning the steps', () => {
  it.each([
    [0, 1, 5, 1],
    [4, 1, 5, 4],
    [0, -1, 5, 0],
    [3, -1, 5, 2],
    [0, 1, 1, 0],
  ])('from %i by %i of %i leads to %i', (at, by, all, to) => expect(turned(at, by, all)).toBe(to))
})
