import { type Answer, CALLS, type Call } from './call.ts'
import * as errors from './errors.ts'
import { enormous, fewer, inside, truncated, wrongShapes, wrongTypes } from './mangled.ts'

export interface Fault {
  /** Where it has been seen, or may come. */
  calls: readonly Call[]
  answer: Answer
}

const ALL = CALLS
const ICLOUD = CALLS.filter(call => call !== 'status')
const AFTER = ICLOUD.filter(call => call !== 'validate')
const PHOTOS = ['zones', 'index', 'count', 'newest'] as const
const LIBRARY = ['index', 'count', 'newest'] as const
const VALIDATE = ['validate'] as const

const html = '<!doctype html><html><body><h1>Service Unavailable</h1></body></html>'
const partitionsAt = (origin: string): Answer => {
  const service = { url: origin, status: 'active' }
  return inside(healthy => ({ ...healthy, webservices: { ckdatabasews: service, account: service } }))
}

/** All that is known to go wrong, and what may: each for the calls of its row. */
export const FAULTS = {
  '421 with requestInfo': { calls: VALIDATE, answer: errors.signedOut },
  '421 with error 1': { calls: VALIDATE, answer: errors.signedOutInBrief },
  '421 with a sentence': { calls: VALIDATE, answer: errors.badCookie },
  '421 with nothing': { calls: AFTER, answer: errors.stale },
  // Chromium itself asks again after a 421, and nobody sees the first.
  '421 once': { calls: AFTER, answer: (_request, times) => (times === 1 ? errors.stale : {}) },
  '401 missing token': { calls: ICLOUD, answer: errors.missingToken },
  '401 AUTHENTICATION_FAILED': { calls: PHOTOS, answer: errors.noAuthentication },
  '500 missing token': { calls: ICLOUD, answer: errors.missingTokenInside },
  '403 ACCESS_DENIED': { calls: PHOTOS, answer: errors.accessDenied },
  '404 ZONE_NOT_FOUND': { calls: LIBRARY, answer: errors.notFound },
  '400 not a library': { calls: LIBRARY, answer: errors.notALibrary },
  '405 for POST': {
    calls: ['storage'],
    answer: ({ method }) => (method === 'POST' ? { status: 405, body: '' } : {}),
  },
  '423 missing keys': { calls: PHOTOS, answer: errors.missingKeys },
  // As recorded, no script may read this header: it is not among the exposed ones.
  '429 with Retry-After': { calls: ALL, answer: { status: 429, headers: { 'retry-after': '60' }, body: '' } },
  '429 with Retry-After to be read': {
    calls: ICLOUD,
    answer: {
      status: 429,
      headers: { 'retry-after': '60', 'access-control-expose-headers': 'Retry-After' },
      body: '',
    },
  },
  '450 password': { calls: ICLOUD, answer: errors.passwordWanted },
  '500 with nothing': { calls: ALL, answer: { status: 500, body: '' } },
  '503 page': { calls: ALL, answer: { status: 503, type: 'text/html', body: html } },
  'no permission to read': { calls: ICLOUD, answer: { headers: { 'access-control-allow-origin': 'null' } } },
  'a page instead of JSON': { calls: ALL, answer: { type: 'text/html', body: html } },
  'no body': { calls: ALL, answer: { body: '' } },
  null: { calls: ALL, answer: { body: 'null' } },
  'a list': { calls: ALL, answer: { body: [] } },
  'an empty object': { calls: ALL, answer: { body: {} } },
  truncated: { calls: ALL, answer: truncated },
  '20 MB': { calls: ALL, answer: enormous },
  'wrong types': { calls: ALL, answer: inside(wrongTypes) },
  'wrong shapes': { calls: ALL, answer: inside(wrongShapes) },
  'fewer members': { calls: ALL, answer: inside(fewer) },
  never: { calls: ALL, answer: 'never' },
  'hang-up': { calls: ALL, answer: 'hang-up' },
  domainToUse: { calls: VALIDATE, answer: { body: { domainToUse: 'iCloud.com.cn' } } },
  'redirect to the other region': {
    calls: VALIDATE,
    answer: {
      status: 302,
      headers: { location: 'https://setup.icloud.com.cn/setup/ws/1/validate' },
      body: '',
    },
  },
  'empty webservices': { calls: VALIDATE, answer: inside(healthy => ({ ...healthy, webservices: {} })) },
  'no webservices': { calls: VALIDATE, answer: inside(({ webservices: _, ...rest }) => rest) },
  'partition on a foreign domain': {
    calls: VALIDATE,
    answer: partitionsAt('https://p99-ckdatabasews.unstuck.example:443'),
  },
  'partition on a domain that begins alike': {
    calls: VALIDATE,
    answer: partitionsAt('https://p99-ckdatabasews.icloud.com.unstuck.example:443'),
  },
  'partition on a domain that ends alike': {
    calls: VALIDATE,
    answer: partitionsAt('https://p99-ckdatabasews.not-icloud.com:443'),
  },
  'partition behind a user name': {
    calls: VALIDATE,
    answer: partitionsAt('https://p99-ckdatabasews.icloud.com:443@unstuck.example'),
  },
  'partition without encryption': {
    calls: VALIDATE,
    answer: partitionsAt('http://p99-ckdatabasews.icloud.com:80'),
  },
  'partition in the other region': {
    calls: VALIDATE,
    answer: partitionsAt('https://p99-ckdatabasews.icloud.com.cn:443'),
  },
  'partition that is no address': { calls: VALIDATE, answer: partitionsAt('javascript:alert(1)') },
} satisfies Record<string, Fault>

export type FaultName = keyof typeof FAULTS

/** One row for each fault and each of its calls, for `it.each`. */
export const FAULT_ROWS = Object.entries<Fault>(FAULTS).flatMap(([name, { calls, answer }]) =>
  calls.map(call => ({ fault: name as FaultName, call, answer })),
)
