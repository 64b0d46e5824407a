import { PROTECTED, storageUsage, webAccess } from './account.ts'
import type { Answer, Call } from './call.ts'
import { devices, IPAD, IPHONE, MAC } from './devices.ts'
import * as errors from './errors.ts'
import { inside } from './mangled.ts'
import { systemStatus } from './system-status.ts'

type Answers = Partial<Record<Call, Answer>>

const forPhotos = (answer: Answer): Answers => ({
  zones: answer,
  index: answer,
  count: answer,
  newest: answer,
})
const forAllAfter = (answer: Answer): Answers => ({
  storage: answer,
  devices: answer,
  'web-access': answer,
  ...forPhotos(answer),
})
const more = (members: object) => inside(healthy => ({ ...healthy, ...members }))
const aboutPerson = (members: object) =>
  inside(healthy => ({ ...healthy, dsInfo: { ...(healthy.dsInfo as object), ...members } }))

/** Accounts whose trouble, or whose order, is told by several answers together. */
export const SITUATIONS = {
  'signed out': { validate: errors.signedOut, ...forAllAfter(errors.stale) },
  'second factor wanted': {
    validate: more({ hsaTrustedBrowser: false, hsaChallengeRequired: true }),
    ...forAllAfter(errors.stale),
  },
  'terms pending': { validate: more({ termsUpdateNeeded: true }), ...forAllAfter(errors.missingTokenInside) },
  'storage full': { storage: { body: storageUsage(5.2, 5) } },
  'storage fine': { storage: { body: storageUsage(21, 50, 14) } },
  'library larger than a phone': { storage: { body: storageUsage(412, 2048, 380) } },
  'no iPhone': { devices: { body: devices(IPAD, MAC) } },
  'no device': { devices: { body: devices() } },
  'an iPhone behind': { devices: { body: devices({ ...IPHONE, osVersion: 'iOS;17.4' }) } },
  'iCloud Photos never on': {
    zones: inside(healthy => ({ ...healthy, zones: [] })),
    index: errors.notFound,
    count: errors.notFound,
    newest: errors.notFound,
  },
  'index not ready': {
    index: inside(({ records }) => ({ records: (records as object[]).map(unfinished) })),
  },
  'web access off': {
    validate: aboutPerson({ isWebAccessAllowed: false }),
    'web-access': { body: webAccess({ isWebAccessAllowed: false }) },
    ...forPhotos(errors.accessDenied),
  },
  'Advanced Data Protection': {
    'web-access': { body: webAccess(PROTECTED) },
    ...forPhotos(errors.missingKeys),
  },
  'Photos is down': {
    status: { body: systemStatus({ Photos: [{ eventStatus: 'ongoing', statusType: 'Outage' }] }) },
  },
} satisfies Record<string, Answers>

function unfinished(record: object) {
  const fields = {
    progress: { value: 40, type: 'INT64' },
    state: { value: 'NOT_FINISHED', type: 'STRING' },
  }
  return { ...record, fields }
}
