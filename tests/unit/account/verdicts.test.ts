import { describe, expect, it } from 'vitest'
import { FIX_IDS, type FixId } from '../../../fixes/fix.ts'
import { NEWEST_IOS } from '../../../fixes/newest-ios.ts'
import { type Facts, type LibraryFacts, type StorageFacts, TROUBLES } from '../../../icloud/account/facts.ts'
import type { Verdict } from '../../../icloud/account/verdict.ts'
import { verdictsOf } from '../../../icloud/account/verdicts.ts'
import { canBeWatched } from '../../../icloud/account/watchable.ts'

const GB = 2 ** 30
const at = '2026-11-21T10:00:00.000Z'
const newest = '2026-11-20T14:03:20.000Z'

const room: StorageFacts = { used: 30 * GB, total: 50 * GB, photos: 20 * GB, full: false, nearlyFull: false }
const phone = { model: 'iPhone 13 mini', ios: `${NEWEST_IOS}.0.1` }
const own: LibraryFacts = { shared: false, items: 33_161, newest, ready: true }
const well: Facts = { at, storage: room, phones: [phone], libraries: [own], troubles: {} }

function verdictOn(fix: FixId, change: Partial<Facts>, said?: Parameters<typeof verdictsOf>[1]) {
  const verdicts = verdictsOf({ ...well, ...change }, said)
  const { fix: _, ...verdict } = verdicts[FIX_IDS.indexOf(fix)] as Verdict
  return verdict
}

it('there is one for each fix, in their order', () => {
  for (const facts of [well, { at, troubles: {} }])
    expect(verdictsOf(facts).map(({ fix }) => fix)).toEqual([...FIX_IDS])
})

it.each<FixId>(['connection', 'restart', 'charge'])('of %s the phone alone knows', fix => {
  expect(verdictOn(fix, {})).toEqual({ result: 'could-not-check', reason: 'on-phone' })
})

describe('icloud-storage', () => {
  it.each<[string, Partial<StorageFacts>, string, string]>([
    ['room', {}, 'fine', 'room'],
    ['full by the numbers', { used: 50 * GB, full: undefined }, 'problem', 'full'],
    ['full as Apple says, with room by the numbers', { full: true, nearlyFull: true }, 'problem', 'full'],
    ['nearly full as Apple says', { nearlyFull: true }, 'problem', 'nearly-full'],
    ['nearly full by our band', { used: 49.5 * GB }, 'problem', 'nearly-full'],
  ])('%s', (_, change, result, reason) => {
    const storage = { ...room, ...change }
    const { used, total } = storage
    expect(verdictOn('icloud-storage', { storage })).toEqual({ result, reason, values: { used, total } })
  })

  it('is not said to have room when Apple does not say that it is not full', () => {
    const storage = { ...room, full: undefined }
    const said = { result: 'could-not-check', reason: 'not-understood' }
    expect(verdictOn('icloud-storage', { storage })).toEqual(said)
  })

  it.each(TROUBLES)('not known: %s', trouble => {
    expect(verdictOn('icloud-storage', { storage: undefined, troubles: { storage: trouble } })).toEqual({
      result: 'could-not-check',
      reason: trouble,
    })
  })
})

describe('settings', () => {
  const unknown = (reason: string) => ({ result: 'could-not-check', reason })

  it.each<[string, Partial<Facts>, object]>([
    ['a photo arrived', {}, { ...unknown('on-account'), values: { time: newest, items: 33_161 } }],
    [
      'all libraries are gone, and a part is missing',
      { libraries: [], troubles: { photos: 'busy' } },
      unknown('busy'),
    ],
    [
      'two libraries',
      { libraries: [own, { shared: true, items: 9, newest: at }] },
      { values: { time: at, items: 33_170 } },
    ],
    [
      'one without a count',
      { libraries: [own, { shared: true }] },
      { ...unknown('on-account'), values: { time: newest } },
    ],
    [
      'only a count',
      { libraries: [{ shared: false, items: 3 }] },
      { ...unknown('on-account'), values: { items: 3 } },
    ],
    ['a part is missing', { troubles: { photos: 'busy' } }, { ...unknown('on-account'), partly: 'busy' }],
    [
      'a count, of a part alone',
      { libraries: [{ shared: false, items: 3 }], troubles: { photos: 'not-understood' } },
      { ...unknown('on-account'), partly: 'not-understood' },
    ],
    ['terms', { troubles: { account: 'terms' } }, { result: 'problem', reason: 'terms' }],
    ['no iPhone', { phones: [] }, { result: 'problem', reason: 'no-iphone' }],
    ['no library', { libraries: [] }, { result: 'problem', reason: 'never-on' }],
    ['not ready', { libraries: [{ ...own, ready: false }] }, unknown('not-ready')],
    ['nothing in it yet', { libraries: [{ shared: false, items: 0 }] }, unknown('on-phone')],
    ['devices not known', { phones: undefined, troubles: { devices: 'no-answer' } }, unknown('no-answer')],
    ['nothing known yet', { phones: undefined, libraries: undefined }, unknown('no-answer')],
  ])('%s', (_, change, expected) => {
    expect(verdictOn('settings', change)).toMatchObject(expected)
  })

  it('counts no part for the whole', () => {
    expect(verdictOn('settings', { troubles: { photos: 'busy' } }).values).toEqual({ time: newest })
  })

  it('has no reason beside it when all of it is told', () => {
    expect(verdictOn('settings', {})).not.toHaveProperty('partly')
  })

  it.each(TROUBLES.filter(trouble => trouble !== 'terms'))('not known: %s', trouble => {
    expect(verdictOn('settings', { libraries: undefined, troubles: { photos: trouble } })).toEqual(
      unknown(trouble),
    )
    const nothing = {
      phones: undefined,
      libraries: undefined,
      troubles: { account: trouble, photos: trouble },
    }
    expect(verdictOn('settings', nothing)).toEqual(unknown(trouble))
  })
})

describe('iphone-storage', () => {
  it.each<[string, number | undefined, string]>([
    ['larger than the phone', 16 * GB, 'larger-than-phone'],
    ['as large', 20 * GB, 'on-phone'],
    ['smaller', 64 * GB, 'on-phone'],
    ['a phone nobody told of', undefined, 'on-phone'],
  ])('%s', (_, capacity, reason) => {
    expect(verdictOn('iphone-storage', {}, { capacity }).reason).toBe(reason)
  })

  it('says both sizes', () => {
    expect(verdictOn('iphone-storage', {}, { capacity: 16 * GB })).toEqual({
      result: 'problem',
      reason: 'larger-than-phone',
      values: { photos: 20 * GB, capacity: 16 * GB },
    })
  })
})

describe('update', () => {
  const old = { model: 'iPhone 8', ios: '16.7' }
  const behind = { model: 'iPhone 13 mini', ios: '26.1' }
  const further = { model: 'iPhone 11', ios: '17.6.1' }
  const strange = { model: 'iPhone', ios: '26.1' }
  const drawer = { model: 'iPhone 8', ios: '15.8' }

  it.each<[string, object[], string, string, string | undefined]>([
    ['the newest there is', [phone], 'fine', 'ios-newest', phone.model],
    ['the newest it can run', [old], 'fine', 'ios-newest', old.model],
    ['behind', [behind], 'problem', 'ios-behind', behind.model],
    ['the one furthest behind', [phone, behind, further, strange], 'problem', 'ios-behind', further.model],
    ['a model we do not know', [phone, strange], 'could-not-check', 'ios-unknown', strange.model],
    ['no version', [{ model: 'iPhone 11' }], 'could-not-check', 'ios-unknown', 'iPhone 11'],
    ['no iPhone', [], 'could-not-check', 'no-iphone', undefined],
  ])('%s', (_, phones, result, reason, model) => {
    const said = verdictOn('update', { phones: phones as Facts['phones'] })
    expect(said).toMatchObject({ result, reason })
    expect(said.values?.model).toBe(model)
  })

  it.each<[string, string | undefined, object[], string | undefined]>([
    ['one in a drawer, with theirs named', 'iphone_11_or_newer', [phone, drawer], phone.model],
    ['theirs is the old one', 'iphone_8', [phone, drawer], drawer.model],
    ['two that may be theirs', 'iphone_11_or_newer', [phone, behind], behind.model],
    ['one that we do not know may be theirs', 'iphone_11_or_newer', [phone, strange], strange.model],
    ['none that may be theirs', 'iphone_xs_xr', [phone, drawer], drawer.model],
    ['theirs is not told', undefined, [phone, drawer], drawer.model],
  ])('of several, the one that is theirs: %s', (_, model, phones, expected) => {
    const said = verdictOn('update', { phones: phones as Facts['phones'] }, { model })
    expect(said.values?.model).toBe(expected)
  })

  it.each<[string, object, object[], string]>([
    ['the newest', { ios: NEWEST_IOS }, [behind], 'on-phone'],
    ['the newest their model can run', { model: 'iphone_8', ios: 16 }, [drawer], 'on-phone'],
    ['an older one', { model: 'iphone_11_or_newer', ios: 26 }, [behind], 'ios-behind'],
    ['the newest, as iCloud does', { ios: NEWEST_IOS }, [phone], 'ios-newest'],
  ])('who has updated since knows better than what was last reported: %s', (_, said, phones, reason) => {
    expect(verdictOn('update', { phones: phones as Facts['phones'] }, said).reason).toBe(reason)
  })

  it('says what it has and what there is', () => {
    expect(verdictOn('update', { phones: [behind] }).values).toEqual({ ...behind, newest: NEWEST_IOS })
  })

  it.each(TROUBLES)('not known: %s', trouble => {
    expect(verdictOn('update', { phones: undefined, troubles: { devices: trouble } }).reason).toBe(trouble)
  })
})

describe('whose device is an iPad', () => {
  const ipad = { model: 'ipad' }
  const unknown = { result: 'could-not-check', reason: 'on-phone' }

  it('is not told of a missing iPhone', () => {
    expect(verdictOn('settings', { phones: [] }, { model: 'iphone-15' }).reason).toBe('no-iphone')
    for (const fix of FIX_IDS) expect(verdictOn(fix, { phones: [] }, ipad).reason).not.toBe('no-iphone')
    expect(verdictOn('settings', { phones: [] }, ipad)).toEqual(unknown)
  })

  it('is not told of the iOS of an iPhone', () => {
    const behind = [{ model: 'iPhone 13 mini', ios: '17.4' }]
    for (const phones of [[phone], behind]) expect(verdictOn('update', { phones }, ipad)).toEqual(unknown)
  })

  it.each<[string, Partial<Facts>, object]>([
    ['terms', { troubles: { account: 'terms' } }, { result: 'problem', reason: 'terms' }],
    ['no library', { libraries: [] }, { result: 'problem', reason: 'never-on' }],
    ['not ready', { libraries: [{ ...own, ready: false }] }, { reason: 'not-ready' }],
    ['no answer', { libraries: undefined, troubles: { photos: 'busy' } }, { reason: 'busy' }],
  ])('is told the rest: %s', (_, change, expected) => {
    expect(verdictOn('settings', { phones: [], ...change }, ipad)).toMatchObject(expected)
  })
})

describe('a watch for new photos is offered', () => {
  const counted = [own, { shared: true }]

  it.each<[string, Partial<Facts> | undefined, boolean]>([
    ['before anything was asked', undefined, true],
    ['when all is known', {}, true],
    ['when there is no library yet', { libraries: [] }, true],
    [
      'when a part is missing, and a library was counted',
      { libraries: counted, troubles: { photos: 'busy' } },
      true,
    ],
    [
      'not when none was counted',
      { libraries: [{ shared: false, newest }], troubles: { photos: 'busy' } },
      false,
    ],
    ['not when nothing of photos is known', { libraries: undefined, troubles: { photos: 'web-off' } }, false],
    ['not when the account has a trouble', { troubles: { account: 'terms' } }, false],
  ])('%s', (_, change, expected) => {
    expect(canBeWatched(change && { ...well, ...change })).toBe(expected)
  })
})
