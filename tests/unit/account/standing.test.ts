import { describe, expect, it } from 'vitest'
import type { Arrivals } from '../../../icloud/account/facts.ts'
import { hasBegun, isUnderWay, standingAt } from '../../../icloud/account/standing.ts'

const BEFORE = '2026-11-21T10:00:00.000Z'
const PRESSED = '2026-11-21T10:01:00.000Z'
const LATER = '2026-11-21T10:01:02.000Z'

const watch = (since: string) => ({ since, until: '2026-11-21T10:15:00.000Z', arrived: 0 })
const facts = (at: string) => ({ at, troubles: {} })

it.each<[string, Parameters<typeof hasBegun>[0], boolean]>([
  ['nothing is known', undefined, false],
  ['nothing was asked', {}, false],
  ['it is what was known before', { facts: facts(BEFORE), arrivals: watch(BEFORE) }, false],
  ['there are facts', { facts: facts(LATER), arrivals: watch(BEFORE) }, true],
  ['there is a watch', { facts: facts(BEFORE), arrivals: watch(LATER) }, true],
  ['it came at once', { facts: facts(PRESSED) }, true],
])('a tab too busy to answer a press has heard it after all, or not: %s', (_, report, expected) => {
  expect(hasBegun(report, PRESSED)).toBe(expected)
})

describe('in a tab that can no longer say so', () => {
  const at = (time: string) => Date.parse(`2026-11-21T${time}.000Z`)
  const phones = [{ model: 'iPhone 13 mini' }]
  const SILENT = { storage: 'no-answer', devices: 'no-answer', photos: 'no-answer' }

  it.each<[string, object, object]>([
    ['before anything was answered', {}, { troubles: SILENT }],
    [
      'half-way, with what is missing as not answered',
      { phones, troubles: { account: 'terms', storage: 'busy' } },
      { phones, troubles: { account: 'terms', storage: 'busy', photos: 'no-answer' } },
    ],
  ])('a check is done once its time is over: %s', (_, answered, expected) => {
    const known = { facts: { ...facts(BEFORE), ...answered }, done: false }
    expect(standingAt(known, at('10:00:30'))).toEqual(known)
    expect(standingAt(known, at('10:00:41'))).toEqual({ facts: { at: BEFORE, ...expected }, done: true })
    expect(isUnderWay(known)).toBe(true)
  })

  it.each<[string, Partial<Arrivals>, string]>([
    ['that was asked to wait', { at: '2026-11-21T10:03:00.000Z', arrived: 0, trouble: 'busy' }, 'busy'],
    ['that looked to the end', { at: '2026-11-21T10:14:01.000Z', arrived: 0 }, 'time'],
    ['that never had an answer', { arrived: 0 }, 'time'],
    ['whose tab went before', { at: '2026-11-21T10:03:00.000Z', arrived: 2 }, 'stopped'],
  ])('a watch has ended once its time is over: %s', (_, seen, ended) => {
    const arrivals = { ...watch(BEFORE), ...seen }
    expect(standingAt({ arrivals }, at('10:15:00'))).toEqual({ arrivals })
    expect(standingAt({ arrivals }, at('10:15:11'))).toEqual({ arrivals: { ...arrivals, ended } })
    expect(isUnderWay({ arrivals })).toBe(true)
  })

  it('what had ended stays as it was', () => {
    const known = { facts: facts(BEFORE), done: true, arrivals: { ...watch(BEFORE), ended: 'busy' as const } }
    expect(standingAt(known, at('12:00:00'))).toEqual(known)
    expect(isUnderWay(known)).toBe(false)
    expect(standingAt({}, at('12:00:00'))).toEqual({})
    expect(isUnderWay({})).toBe(false)
  })
})
