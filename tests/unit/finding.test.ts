import { describe, expect, it } from 'vitest'
import { FIX_IDS } from '../../fixes/fix.ts'
import {
  FIX_OF,
  type FindingKind,
  fixesAt,
  fixesSettled,
  forCapacity,
  isFull,
  isNearlyFull,
  type Level,
  percentOf,
  worstFirst,
} from '../../icloud/finding.ts'

const GB = 2 ** 30
const TB = 2 ** 40

describe('how full', () => {
  // Full: used >= total. Nearly full: under 1 GB free, or under 5 % and under 10 GB free.
  it.each<[string, number, number, { full: boolean; nearly: boolean }]>([
    ['nothing used', 0, 5 * GB, { full: false, nearly: false }],
    ['5 GB, exactly 1 GB free', 4 * GB, 5 * GB, { full: false, nearly: false }],
    ['5 GB, a byte less free', 4 * GB + 1, 5 * GB, { full: false, nearly: true }],
    ['5 GB, a byte free', 5 * GB - 1, 5 * GB, { full: false, nearly: true }],
    ['5 GB, none free', 5 * GB, 5 * GB, { full: true, nearly: true }],
    ['5 GB, over', 5.2 * GB, 5 * GB, { full: true, nearly: true }],
    ['50 GB, exactly 5 % free', 47.5 * GB, 50 * GB, { full: false, nearly: false }],
    ['50 GB, a byte less free', 47.5 * GB + 1, 50 * GB, { full: false, nearly: true }],
    ['200 GB, exactly 10 GB and 5 % free', 190 * GB, 200 * GB, { full: false, nearly: false }],
    ['200 GB, a byte less free', 190 * GB + 1, 200 * GB, { full: false, nearly: true }],
    ['2 TB, 4.9 % free', 2 * TB * 0.951, 2 * TB, { full: false, nearly: false }],
    ['2 TB, exactly 10 GB free', 2 * TB - 10 * GB, 2 * TB, { full: false, nearly: false }],
    ['2 TB, a byte less free', 2 * TB - 10 * GB + 1, 2 * TB, { full: false, nearly: true }],
    ['12 TB, a GB free', 12 * TB - GB, 12 * TB, { full: false, nearly: true }],
  ])('%s', (_, used, total, { full, nearly }) => {
    expect(isFull({ used, total })).toBe(full)
    expect(isNearlyFull({ used, total })).toBe(nearly)
  })
})

describe('percent', () => {
  it.each([
    [0, 5 * GB, 0],
    [2.5 * GB, 5 * GB, 50],
    [4.9 * GB, 5 * GB, 98],
    [4.98 * GB, 5 * GB, 99],
    [5 * GB - 1, 5 * GB, 99],
    [5 * GB, 5 * GB, 100],
    [5.2 * GB, 5 * GB, 104],
    [12 * TB, 5 * GB, 245760],
  ])('%d of %d bytes: %i', (used, total, percent) => expect(percentOf({ used, total })).toBe(percent))
})

describe('worstFirst', () => {
  const found = (...all: string[]) => all.map((name, i) => ({ level: name as Level, i }))
  const order = (...all: string[]) => worstFirst(found(...all)).map(finding => finding.i)

  it.each([
    [
      ['info', 'fine', 'notice', 'problem'],
      [3, 2, 1, 0],
    ],
    [
      ['problem', 'notice', 'fine', 'info'],
      [0, 1, 2, 3],
    ],
    [
      ['info', 'problem', 'info', 'problem', 'info'],
      [1, 3, 0, 2, 4],
    ],
    [
      ['fine', 'fine', 'fine'],
      [0, 1, 2],
    ],
    [[], []],
  ])('%o', (levels, expected) => expect(order(...levels)).toEqual(expected))

  it('leaves what it was given as it was', () => {
    const given = found('info', 'problem')
    worstFirst(given)
    expect(given.map(finding => finding.i)).toEqual([0, 1])
  })
})

describe('the fixes at a level', () => {
  const found = (...all: [FindingKind, Level][]) => all.map(([kind, level]) => ({ kind, level }))

  it.each<[string, Level, ReturnType<typeof found>, string[]]>([
    ['nothing found', 'problem', [], []],
    ['a problem', 'problem', found(['storage-usage', 'problem']), ['icloud-storage']],
    ['a problem is not fine', 'fine', found(['storage-usage', 'problem']), []],
    ['the worst of a fix counts', 'fine', found(['storage-usage', 'fine'], ['storage-full', 'problem']), []],
    [
      'a way in does not spoil fine',
      'fine',
      found(['storage-plan', 'info'], ['storage-usage', 'fine']),
      ['icloud-storage'],
    ],
    [
      'each fix once',
      'problem',
      found(['storage-usage', 'problem'], ['storage-full', 'problem']),
      ['icloud-storage'],
    ],
    [
      'each fix for itself',
      'notice',
      found(['storage-usage', 'problem'], ['signed-out', 'notice'], ['system-status', 'info']),
      ['settings'],
    ],
  ])('%s', (_, level, findings, fixes) => expect(fixesAt(level, findings)).toEqual(fixes))

  it.each(Object.entries(FIX_OF))('%s speaks for a fix: %s', (_, fix) => expect(FIX_IDS).toContain(fix))
})

describe('the fixes that are settled', () => {
  it.each<[string, [FindingKind, Level][], string[]]>([
    ['by room in iCloud', [['storage-usage', 'fine']], ['icloud-storage']],
    ['not by being online', [['device-online', 'fine']], []],
    ['not by a charged battery', [['device-battery', 'fine']], []],
    ['not by the newest iOS', [['device-version', 'fine']], []],
    ['not by a way in', [['storage-plan', 'info']], []],
    ['not while storage is full', [['storage-usage', 'problem']], []],
    [
      'not when something else speaks against it',
      [
        ['storage-usage', 'fine'],
        ['storage-full', 'problem'],
      ],
      [],
    ],
    [
      'whatever else is in order',
      [
        ['device-online', 'fine'],
        ['storage-usage', 'fine'],
        ['device-battery', 'fine'],
      ],
      ['icloud-storage'],
    ],
    ['by nothing', [], []],
  ])('%s', (_, findings, fixes) =>
    expect(fixesSettled(findings.map(([kind, level]) => ({ kind, level })))).toEqual(fixes),
  )
})

describe('photos on a phone that holds 128 GB', () => {
  const photos = (bytes: number) => ({ id: 'p', kind: 'photos-size' as const, level: 'info' as const, bytes })

  it.each<[string, number, number | undefined, Level]>([
    ['fit', 3.6 * GB, 128 * GB, 'info'],
    ['fit exactly', 128 * GB, 128 * GB, 'info'],
    ['do not fit by a byte', 128 * GB + 1, 128 * GB, 'notice'],
    ['do not fit', 200 * GB, 128 * GB, 'notice'],
    ['may fit, when nobody said what it holds', 200 * GB, undefined, 'info'],
  ])('%s', (_, bytes, capacity, level) =>
    expect(forCapacity(photos(bytes), capacity)).toEqual({ ...photos(bytes), level }),
  )

  it('leaves every other finding as it was', () => {
    const usage = { used: 4.9 * GB, total: 200 * GB }
    const finding = { id: 'u', kind: 'storage-usage' as const, level: 'fine' as const, usage }
    expect(forCapacity(finding, 128 * GB)).toBe(finding)
  })
})
