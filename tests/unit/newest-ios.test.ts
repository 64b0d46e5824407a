import { describe, expect, it } from 'vitest'
import { MODELS } from '../../fixes/models.ts'
import { NEWEST_IOS, newestIosFor } from '../../fixes/newest-ios.ts'
import { IOS_VERSIONS } from '../../fixes/phone.ts'

/** What Apple calls the phones of each family in the picker. */
const PHONES: Record<string, string[]> = {
  iphone_11_or_newer: [
    'iPhone 11',
    'iPhone 11 Pro Max',
    'iPhone 12 mini',
    'iPhone 13',
    'iPhone 14 Plus',
    'iPhone 15 Pro',
    'iPhone 16e',
    'iPhone 17 Pro Max',
    'iPhone 17e',
    'iPhone 18 Pro',
    'iPhone Air',
  ],
  iphone_xs_xr: ['iPhone XS', 'iPhone XS Max', 'iPhone XR', 'iPhone Xs'],
  iphone_x: ['iPhone X'],
  iphone_se_2_3: [
    'iPhone SE (2nd generation)',
    'iPhone SE (3rd generation)',
    'iPhone SE 2',
    'iPhone SE (2020)',
    'iPhone SE (2022)',
    'iPhone SE (2. Generation)',
  ],
  iphone_8: ['iPhone 8', 'iPhone 8 Plus'],
  iphone_7: ['iPhone 7', 'iPhone 7 Plus'],
  iphone_6s: ['iPhone 6s', 'iPhone 6s Plus', 'iPhone 6S'],
  iphone_6: ['iPhone 6', 'iPhone 6 Plus'],
  iphone_se_1: ['iPhone SE (1st generation)', 'iPhone SE (1. Generation)', 'iPhone SE (2016)'],
  iphone_5s: ['iPhone 5s', 'iPhone 5S'],
}

const FAMILIES = MODELS.filter(({ newest }) => newest !== undefined)

describe('the newest iOS', () => {
  it('is the newest the picker offers', () => expect(NEWEST_IOS).toBe(IOS_VERSIONS[0]))

  it('is asked of every family that has one', () =>
    expect(Object.keys(PHONES).sort()).toEqual(FAMILIES.map(({ id }) => id).sort()))

  it.each(FAMILIES.flatMap(({ id, newest }) => (PHONES[id] ?? []).map(name => [name, newest, id] as const)))(
    'of an %s is %i, as of %s',
    (name, newest) => expect(newestIosFor(name)).toBe(newest),
  )

  it.each([
    '',
    'iPhone',
    'iPhone SE',
    'iPhone 4s',
    'iPhone 5',
    'iPhone 5c',
    'iPhone 9',
    'iPhone 10',
    'iPhone 3GS',
    'Jo’s iPhone',
    'iPad Pro (3rd generation)',
    'iPad Air',
    'MacBook Air',
    'Apple Watch Series 9',
  ])('of "%s" is not known', name => expect(newestIosFor(name)).toBeUndefined())
})
