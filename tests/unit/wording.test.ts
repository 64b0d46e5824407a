import { describe, expect, it } from 'vitest'
import { MODELS } from '../../fixes/models.ts'
import {
  type Buttons,
  countryOf,
  IOS_VERSIONS,
  type Phone,
  pathFor,
  versionsFor,
  type Wording,
  wordingFor,
} from '../../fixes/phone.ts'
import { sitesFor } from '../../icloud/sites.ts'

const path = (name: string, phone: Phone) => pathFor(name, wordingFor(phone)).crumbs.join(' > ')

const ICLOUD = 'settings > name > icloud'
const SYNC = `${ICLOUD} > photos > sync_this`
const OLD_STATUS = 'photos_app > library > all_photos > bottom'
const OLD_POWER = 'settings > battery > low_power'
const NEW_POWER = 'settings > battery > power_mode > low_power'
const RESET = 'settings > general > transfer_reset > reset > reset_network'

describe('the path on each version', () => {
  it.each([
    ['syncSwitch', 15, `${ICLOUD} > photos > icloud_photos`],
    ['syncSwitch', 16, SYNC],
    ['syncSwitch', 17, SYNC],
    ['syncSwitch', 18, SYNC],
    ['syncSwitch', 26, SYNC],
    ['syncSwitch', 27, SYNC],
    ['photosCellular', 15, 'settings > photos > cellular_data'],
    ['photosCellular', 16, 'settings > photos > cellular_data'],
    ['photosCellular', 17, 'settings > photos > cellular_data'],
    ['photosCellular', 18, 'settings > apps > photos > cellular_data'],
    ['photosCellular', 26, 'settings > apps > photos > cellular_data'],
    ['photosCellular', 27, 'settings > apps > photos > cellular_data'],
    ['photosUnlimited', 17, 'settings > photos > cellular_data > unlimited'],
    ['photosUnlimited', 18, 'settings > apps > photos > cellular_data > unlimited'],
    ['statusLine', 15, OLD_STATUS],
    ['statusLine', 16, OLD_STATUS],
    ['statusLine', 17, OLD_STATUS],
    ['statusLine', 18, 'photos_app > profile'],
    ['statusLine', 26, 'photos_app > collections > profile'],
    ['statusLine', 27, 'photos_app > collections > profile'],
    ['lowPower', 15, OLD_POWER],
    ['lowPower', 16, OLD_POWER],
    ['lowPower', 17, OLD_POWER],
    ['lowPower', 18, OLD_POWER],
    ['lowPower', 26, NEW_POWER],
    ['lowPower', 27, NEW_POWER],
    ['networkReset', 14, 'settings > general > reset > reset_network'],
    ['networkReset', 15, RESET],
    ['networkReset', 27, RESET],
    ['accountStorage', 15, `${ICLOUD} > manage_storage`],
    ['accountStorage', 16, `${ICLOUD} > manage_account_storage`],
    ['accountStorage', 17, `${ICLOUD} > manage_account_storage`],
    ['accountStorage', 18, `${ICLOUD} > storage_or_manage`],
    ['recommended', 16, `${ICLOUD} > manage_account_storage`],
    ['recommended', 17, `${ICLOUD} > recommended`],
    ['icloudPhotos', 14, `${ICLOUD} > photos`],
    ['icloudPhotos', 27, `${ICLOUD} > photos`],
  ])('%s on %i', (name, ios, crumbs) => {
    expect(path(name, { ios })).toBe(crumbs)
    expect(pathFor(name, wordingFor({ ios })).older).toEqual([])
  })
})

describe('older paths, when the version is not known', () => {
  it.each<[string, Phone, number[]]>([
    ['statusLine', {}, [18, 17]],
    ['statusLine', { model: 'iphone_xs_xr' }, [17]],
    ['statusLine', { model: 'iphone_x' }, []],
    ['photosCellular', {}, [17]],
    ['syncSwitch', {}, [15]],
    ['syncSwitch', { model: 'iphone_x' }, [15]],
    ['syncSwitch', { model: 'iphone_7' }, []],
    ['lowPower', {}, [18]],
    ['accountStorage', {}, [17, 15]],
    ['recommended', {}, [16, 15]],
    ['networkReset', {}, [14]],
    ['networkReset', { model: 'iphone_7' }, [14]],
    ['wifi', {}, []],
  ])('%s for %o reach up to %o', (name, phone, upTo) => {
    expect(pathFor(name, wordingFor(phone)).older.map(older => older.upTo)).toEqual(upTo)
  })

  it('are the ones those versions have', () => {
    const { crumbs, older } = pathFor('statusLine', wordingFor({}))
    expect(crumbs.join(' > ')).toBe(path('statusLine', { ios: 27 }))
    for (const { upTo, crumbs } of older) expect(crumbs.join(' > ')).toBe(path('statusLine', { ios: upTo }))
  })
})

describe('the buttons that restart it', () => {
  it.each<[Buttons, string[]]>([
    ['side_and_volume', ['iphone_11_or_newer', 'iphone_xs_xr', 'iphone_x']],
    ['side', ['iphone_se_2_3', 'iphone_8', 'iphone_7', 'iphone_6s', 'iphone_6']],
    ['top', ['iphone_se_1', 'iphone_5s']],
    ['ipad', ['ipad']],
  ])('%s: %o', (buttons, models) => {
    const having = MODELS.filter(({ id }) => wordingFor({ model: id }).buttons === buttons)
    expect(having.map(model => model.id)).toEqual(models)
  })

  it.each([undefined, '', 'toaster', '__proto__'])('are not known of %o', model => {
    expect(wordingFor({ model }).buttons).toBe('unknown')
  })
})

describe('Cellular or Mobile', () => {
  it.each([
    ['en-US', 'cellular'],
    ['en-us', 'cellular'],
    ['en_US', 'cellular'],
    ['en-CA', 'cellular'],
    ['fr-CA', 'cellular'],
    ['es-Latn-US', 'cellular'],
    ['en-GB', 'mobile'],
    ['en-AU', 'mobile'],
    ['de-DE', 'mobile'],
    ['zh-Hans-CN', 'mobile'],
    ['ca-ES-valencia', 'mobile'],
    ['en', 'cellular'],
    [undefined, 'cellular'],
    ['', 'cellular'],
    ['-', 'cellular'],
    ['not a language tag!', 'cellular'],
  ] as const)('%s says %s until the person does', (region, data) => {
    expect(wordingFor({}, region).data).toBe(data)
    expect(wordingFor({ data: 'mobile' }, region).data).toBe('mobile')
    expect(wordingFor({ data: 'cellular' }, region).data).toBe('cellular')
  })
})

describe('the way to iCloud', () => {
  it.each([
    ['zh-CN', ['icloud.com.cn', 'icloud.com']],
    ['zh', ['icloud.com.cn', 'icloud.com']],
    ['en-CN', ['icloud.com.cn', 'icloud.com']],
    ['zh-TW', ['icloud.com']],
    ['zh-Hant', ['icloud.com']],
    ['en-US', ['icloud.com']],
    ['not a language tag!', ['icloud.com']],
  ])('of %s', (region, sites) => {
    expect(sitesFor(countryOf(region))).toEqual(sites)
  })
})

describe('the words of', () => {
  it.each<[string, Phone, Partial<Wording>]>([
    [
      'nothing known',
      {},
      { device: 'iphone', os: 'ios', account: 'apple_account', ios: 27, iosKnown: false },
    ],
    ['iOS 17', { ios: 17 }, { account: 'apple_id', ios: 17, iosKnown: true }],
    ['iOS 18', { ios: 18 }, { account: 'apple_account', ios: 18, iosKnown: true }],
    ['an iPhone X', { model: 'iphone_x' }, { account: 'apple_id', ios: 16, iosKnown: false }],
    [
      'an iPad',
      { model: 'ipad' },
      { device: 'ipad', os: 'ipados', newest: 'unknown', account: 'apple_account' },
    ],
    [
      'an old iPad',
      { model: 'ipad', ios: 17 },
      { device: 'ipad', os: 'ipados', account: 'apple_id', ios: 17 },
    ],
    ['a capacity', { capacity: 64 * 2 ** 30 }, { capacity: 64 * 2 ** 30 }],
  ])('%s', (_, phone, words) => expect(wordingFor(phone)).toMatchObject(words))
})

describe('whether it is up to date', () => {
  it.each<[string, Phone, Wording['newest'], number]>([
    ['an unknown phone', {}, 'unknown', 27],
    ['an unknown phone on 17', { ios: 17 }, 'unknown', 27],
    ['an 11', { model: 'iphone_11_or_newer' }, 'latest', 27],
    ['an 11 on 27', { model: 'iphone_11_or_newer', ios: 27 }, 'latest', 27],
    ['an 11 on 26', { model: 'iphone_11_or_newer', ios: 26 }, 'older', 27],
    ['an 11 on 17', { model: 'iphone_11_or_newer', ios: 17 }, 'older', 27],
    ['an SE 2', { model: 'iphone_se_2_3', ios: 27 }, 'latest', 27],
    ['an XS on 18', { model: 'iphone_xs_xr', ios: 18 }, 'held_back', 18],
    ['an X', { model: 'iphone_x' }, 'held_back', 16],
    ['an X on 16', { model: 'iphone_x', ios: 16 }, 'held_back', 16],
    ['an X on 15', { model: 'iphone_x', ios: 15 }, 'older', 16],
    ['an 8 on 16', { model: 'iphone_8', ios: 16 }, 'held_back', 16],
    ['a 7 on 15', { model: 'iphone_7', ios: 15 }, 'held_back', 15],
    ['a 7 on "14 or older"', { model: 'iphone_7', ios: 14 }, 'older', 15],
    ['an SE 1 on 15', { model: 'iphone_se_1', ios: 15 }, 'held_back', 15],
    ['a 6 on "14 or older"', { model: 'iphone_6', ios: 14 }, 'held_back', 12],
    ['a 5s', { model: 'iphone_5s' }, 'held_back', 12],
    ['an iPad on 15', { model: 'ipad', ios: 15 }, 'unknown', 27],
  ])('%s', (_, phone, newest, newestIos) => {
    expect(wordingFor(phone)).toMatchObject({ newest, newestIos })
  })
})

describe('a version its phone cannot run', () => {
  it.each<[Phone, number]>([
    [{ model: 'iphone_x', ios: 27 }, 16],
    [{ model: 'iphone_xs_xr', ios: 26 }, 18],
    [{ model: 'iphone_7', ios: 16 }, 15],
    [{ model: 'iphone_6', ios: 27 }, 14],
    [{ ios: 19 }, 27],
    [{ ios: Number.NaN }, 27],
  ])('%o falls back to what it can', (phone, ios) => {
    expect(wordingFor(phone)).toMatchObject({ ios, iosKnown: false })
    expect(wordingFor(phone).newest).toBe(wordingFor({ model: phone.model }).newest)
  })

  it.each([
    ['iphone_11_or_newer', IOS_VERSIONS],
    ['ipad', IOS_VERSIONS],
    ['iphone_xs_xr', [18, 17, 16, 15, 14]],
    ['iphone_x', [16, 15, 14]],
    ['iphone_6', [14]],
    [undefined, IOS_VERSIONS],
  ])('is not offered: %s', (model, versions) => expect(versionsFor({ model })).toEqual(versions))
})
