import type { FixId } from '../../fixes/fix.ts'
import type { Facts } from '../../icloud/account/facts.ts'
import type { Reason } from '../../icloud/account/verdict.ts'
import { verdictsOf } from '../../icloud/account/verdicts.ts'
import type { Call } from '../stand-in/services/call.ts'
import type { FaultName } from '../stand-in/services/faults.ts'
import { say } from '../unit/locale.ts'

/** 'as-coded': how a part that fails is told of may change, and has its own unit tests. */
type Told = Reason | 'as-coded'
type Hurt = Partial<Record<FixId, Told>>

/** What a fault means, wherever it is; absent: it does no harm. */
const MEANS: Partial<Record<FaultName, Told>> = {
  '421 with requestInfo': 'signed-out',
  '421 with error 1': 'signed-out',
  '421 with a sentence': 'signed-out',
  '421 with nothing': 'apple-failed',
  '401 missing token': 'as-coded',
  '401 AUTHENTICATION_FAILED': 'as-coded',
  '500 missing token': 'as-coded',
  '403 ACCESS_DENIED': 'apple-failed',
  '400 not a library': 'not-understood',
  '423 missing keys': 'protected',
  '429 with Retry-After': 'busy',
  '429 with Retry-After to be read': 'busy',
  '450 password': 'password',
  '500 with nothing': 'apple-failed',
  '503 page': 'busy',
  'no permission to read': 'no-answer',
  'a page instead of JSON': 'not-understood',
  'no body': 'not-understood',
  null: 'not-understood',
  'a list': 'not-understood',
  'an empty object': 'not-understood',
  truncated: 'not-understood',
  '20 MB': 'not-understood',
  'wrong types': 'not-understood',
  'wrong shapes': 'not-understood',
  'fewer members': 'not-understood',
  never: 'no-answer',
  'hang-up': 'no-answer',
  domainToUse: 'other-region',
  'redirect to the other region': 'other-region',
  'partition on a foreign domain': 'foreign-host',
  'partition on a domain that begins alike': 'foreign-host',
  'partition on a domain that ends alike': 'foreign-host',
  'partition behind a user name': 'foreign-host',
  'partition without encryption': 'foreign-host',
  'partition in the other region': 'foreign-host',
  'partition that is no address': 'foreign-host',
}

/** What rests on an answer. Of a library each part is enough. */
const RESTS: Partial<Record<Call, FixId[]>> = {
  validate: ['settings', 'icloud-storage', 'update'],
  storage: ['icloud-storage'],
  devices: ['settings', 'update'],
  zones: ['settings'],
}

/** Storage is asked where the check began; nobody says where the rest is. */
const NO_HOSTS: Hurt = { settings: 'no-services', update: 'no-services' }
/** Or terms are pending. */
const MAY_BE_SIGNED_OUT: Hurt = { settings: 'sign-in', 'icloud-storage': 'sign-in', update: 'sign-in' }

const OTHERWISE: Record<string, Hurt> = {
  '401 missing token: validate': MAY_BE_SIGNED_OUT,
  '500 missing token: validate': MAY_BE_SIGNED_OUT,
  'empty webservices: validate': NO_HOSTS,
  'no webservices: validate': NO_HOSTS,
  'wrong types: validate': NO_HOSTS,
  'fewer members: validate': NO_HOSTS,
  'fewer members: devices': { update: 'ios-unknown' },
  'fewer members: zones': {},
}

export interface Row {
  fault: FaultName
  call: Call
}
export const nameOf = ({ fault, call }: Row) => `${fault}: ${call}`

function hurtBy(row: Row): Hurt {
  // It is asked only why access was denied, and that is not explained then.
  if (row.call === 'web-access') return { settings: 'apple-failed' }
  const means = MEANS[row.fault]
  const rests = means ? (RESTS[row.call] ?? []) : []
  return OTHERWISE[nameOf(row)] ?? Object.fromEntries(rests.map(fix => [fix, means]))
}

const VALUES = {
  device: 'iPhone',
  account: 'Apple Account',
  used: '4.9 GB',
  total: '5 GB',
  model: 'iPhone 13 mini',
  ios: '26.1',
  newest: 27,
}
const because = (reason: Reason) => say(`account.reasons.${reason.replaceAll('-', '_')}`, VALUES)

const onPhone = `could-not-check: ${because('on-phone')}`
const ON_ACCOUNT = `could-not-check: ${because('on-account')}`
/** Up to the time. */
const SINCE = `could-not-check: ${say('account.reasons.on_account_since', { time: '|' }).split('|')[0]}`

/** How what is said of each fix begins on the stand-in's healthy account. */
const WELL: Record<FixId, string> = {
  settings: SINCE,
  connection: onPhone,
  'icloud-storage': `problem: ${because('nearly-full')}`,
  'iphone-storage': onPhone,
  restart: onPhone,
  update: `problem: ${because('ios-behind')}`,
  charge: onPhone,
}

/** The same with a fault, or without one. `facts`: what the extension made of it. */
export function expectedOf(facts: Facts, row?: Row): Record<FixId, string> {
  const coded = verdictsOf(facts)
  const words = (fix: FixId, told: Told) => {
    const verdict = coded.find(one => one.fix === fix)
    if (told === 'as-coded') return `${verdict?.result}: ${verdict ? because(verdict.reason) : ''}`
    return `could-not-check: ${because(told)}`
  }
  const hurt = Object.entries(row ? hurtBy(row) : {}) as [FixId, Told][]
  const noNewest = row?.call === 'newest' && (MEANS[row.fault] || row.fault === '404 ZONE_NOT_FOUND')
  const settings = noNewest ? ON_ACCOUNT : SINCE
  return { ...WELL, settings, ...Object.fromEntries(hurt.map(([fix, told]) => [fix, words(fix, told)])) }
}
