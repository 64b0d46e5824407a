import { expect, it } from 'vitest'
import { hasBegun } from '../../../icloud/account/standing.ts'

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
