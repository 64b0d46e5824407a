import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../icloud/account/facts.ts'
import { lastPhoto, SINCE, type Since, sinceNewest } from '../../../icloud/account/last-photo.ts'

const at = '2026-11-21T10:00:00.000Z'
/** It came later than it was taken, as photos do. */
const own = {
  shared: false,
  newest: '2026-11-20T12:00:00.000Z',
  added: '2026-11-10T12:00:00.000Z',
  ready: true,
}
const well: Facts = { at, libraries: [own], troubles: {} }

it.each<[string, Partial<Facts>, string, string | undefined]>([
  ['a newer one is there', {}, '2026-11-10T09:00:00.000Z', 'arrived'],
  ['at the same time, in another time zone', {}, '2026-11-10T13:00:00+01:00', 'arrived'],
  ['the same, however long ago', {}, '2025-01-01', 'arrived'],
  ['older ones still come in', {}, '2026-11-14T10:00:00.000Z', 'behind'],
  [
    'nobody says when those there were taken',
    { libraries: [{ shared: false, newest: at }] },
    '2026-11-14',
    'behind',
  ],
  ['taken an hour ago', {}, '2026-11-21T09:00:00.000Z', 'normal-lag'],
  ['just under two days ago', {}, '2026-11-19T10:00:00.001Z', 'normal-lag'],
  ['two days ago', {}, '2026-11-19T10:00:00.000Z', 'behind'],
  ['a week ago', {}, '2026-11-14T10:00:00.000Z', 'behind'],
  ['nothing ever arrived', { libraries: [{ shared: false, items: 0 }] }, '2026-11-14', 'behind'],
  [
    'arrived in the Shared Library',
    { libraries: [own, { shared: true, added: at }] },
    '2026-11-14',
    'arrived',
  ],
  ['a part is missing', { troubles: { photos: 'busy' } }, '2026-11-14', undefined],
  ['the index is not ready', { libraries: [{ ...own, ready: false }] }, '2026-11-14', undefined],
  ['no library', { libraries: [] }, '2026-11-14', undefined],
  ['not known', { libraries: undefined }, '2026-11-14', undefined],
  ['a time that is none', {}, 'yesterday', undefined],
])('%s', (_, change, taken, expected) => {
  expect(lastPhoto({ ...well, ...change }, taken)).toBe(expected)
})

describe('one was taken since the newest', () => {
  const HOUR = 3_600_000
  /** The newest in iCloud was taken so many hours before the check. */
  const taken = (hours: number): Facts => ({
    ...well,
    libraries: [{ ...own, added: new Date(Date.parse(at) - hours * HOUR).toISOString() }],
  })

  it.each<[Since, number, string]>([
    ['none', 1, 'arrived'],
    ['none', 2000, 'arrived'],
    ['lately', 1, 'normal-lag'],
    ['lately', 47, 'normal-lag'],
    ['lately', 2000, 'normal-lag'],
    // Whoever says so of one that was just taken means another: nobody is told that something holds it up.
    ['longer', 1, 'normal-lag'],
    ['longer', 47, 'normal-lag'],
    ['longer', 49, 'behind'],
    ['longer', 60, 'behind'],
    ['longer', 2000, 'behind'],
  ])('%s, and that one was taken %i hours ago: %s', (since, hours, expected) => {
    expect(sinceNewest(taken(hours), since)).toBe(expected)
  })

  it.each<[string, Partial<Facts>]>([
    ['a part is missing', { troubles: { photos: 'busy' } }],
    ['the index is not ready', { libraries: [{ ...own, ready: false }] }],
  ])('%s: that none was is still good news, and the rest is not known', (_, change) => {
    const said = SINCE.map(since => sinceNewest({ ...well, ...change }, since))
    expect(said).toEqual(['arrived', 'unknown', 'unknown'])
  })

  it('no newest, no question', () => {
    for (const libraries of [undefined, [], [{ shared: false, items: 0 }], [{ shared: false, newest: at }]])
      expect(sinceNewest({ ...well, libraries }, 'longer')).toBeUndefined()
  })
})
