/** What iCloud's services answer, in the shapes that were recorded; every private value carries the mark. */
export const MARK = 'PRIVATE-'

export const ARRIVED = '2026-11-20T14:03:20.000Z'
/** What was taken last came earlier than another. */
export const ADDED = '2026-11-20T14:02:50.000Z'
const millis = Date.parse(ARRIVED)

const host = (name: string, site = 'icloud.com') => ({
  pcsRequired: true,
  url: `https://p42-${name}.${site}:443`,
  status: 'active',
})

export const validated = {
  dsInfo: {
    appleId: 'PRIVATE-owner@example.com',
    primaryEmail: 'PRIVATE-primary@example.com',
    appleIdAliases: ['PRIVATE-alias@icloud.com'],
    appleIdEntries: [{ isPrimary: true, type: 'EMAIL', value: 'PRIVATE-entry@example.com' }],
    fullName: 'PRIVATE-full name',
    firstName: 'PRIVATE-first',
    lastName: 'PRIVATE-last',
    dsid: 'PRIVATE-dsid',
    aDsID: 'PRIVATE-adsid',
    notificationId: 'PRIVATE-notification',
    countryCode: 'PRIVATE-country',
    statusCode: 2,
    isWebAccessAllowed: true,
    'gilligan-enabled': 'true',
  },
  hsaTrustedBrowser: true,
  hsaChallengeRequired: false,
  requestInfo: { country: 'PRIVATE-country', timeZone: 'PRIVATE-zone', region: 'PRIVATE-region' },
  configBag: { urls: { accountLogin: 'https://setup.icloud.com/PRIVATE-login' } },
  webservices: {
    account: host('setup'),
    ckdatabasews: host('ckdatabasews'),
    findme: host('fmipweb'),
    schoolwork: {},
  },
  apps: { photos: {}, find: { canLaunchWithOneFactor: true } },
}

/** Somebody else, in the same browser. */
export const other = { ...validated, dsInfo: { ...validated.dsInfo, appleId: 'x@example.org' } }

export const usage = {
  storageUsageByMedia: [
    { mediaKey: 'backup', displayLabel: 'PRIVATE-label', displayColor: '5856d6', usageInBytes: 700_000_000 },
    {
      mediaKey: 'photos',
      displayLabel: 'PRIVATE-label',
      displayColor: 'ffcc00',
      usageInBytes: 20_000_000_000,
    },
  ],
  storageUsageInfo: {
    compStorageInBytes: 0,
    usedStorageInBytes: 30_000_000_000,
    totalStorageInBytes: 53_687_091_200,
    commerceStorageInBytes: 53_687_091_200,
  },
  quotaStatus: { overQuota: false, haveMaxQuotaTier: false, 'almost-full': false, paidQuota: true },
  familyStorageUsageInfo: {
    usageInBytes: 1,
    familyMembers: [
      { fullName: 'PRIVATE-child', appleId: 'PRIVATE-child@example.com', dsid: 'PRIVATE-dsid' },
    ],
  },
}

const device = (model: string, modelDisplayName: string, osVersion: string) => ({
  name: `PRIVATE-${modelDisplayName} of somebody`,
  model,
  modelDisplayName,
  osVersion,
  serialNumber: 'PRIVATE-serial',
  imei: 'PRIVATE-imei',
  udid: 'PRIVATE-udid',
  paymentMethods: ['PRIVATE-card-id'],
  modelLargePhotoURL1x: 'https://statici.icloud.com/PRIVATE-picture',
  latestBackup: 'PRIVATE-backup',
})

export const laptop = device('MacBookPro15,1', 'MacBook Pro 15"', 'OSX;15.5')
export const tablet = device('iPad13,4', 'iPad Pro', 'iOS;18.1')
export const phone = device('iPhone14,4', 'iPhone 13 mini', 'iOS;26.1')

export const deviceList = {
  devices: [laptop, tablet, phone],
  paymentMethods: [{ lastFourDigits: 'PRIVATE-4242', id: 'PRIVATE-card-id', type: 'PRIVATE-bank' }],
}

export const zone = (zoneName: string) => ({
  zoneID: { zoneName, ownerRecordName: '_PRIVATE_owner', zoneType: 'REGULAR_CUSTOM_ZONE' },
  syncToken: 'PRIVATE-token',
})
export const zones = (...names: string[]) => ({
  moreComing: false,
  syncToken: 'PRIVATE-token',
  zones: names.map(zone),
})

const record = (recordType: string, fields: object, timestamp = millis) => ({
  recordName: 'PRIVATE-record',
  recordType,
  fields,
  created: { timestamp, userRecordName: '_PRIVATE_user', deviceID: 'PRIVATE-device' },
  modified: { timestamp: millis + 1, userRecordName: '_PRIVATE_user', deviceID: 'PRIVATE-device' },
  deleted: false,
  ...zone('PrimarySync'),
})

export const count = (value: unknown) => ({
  batch: [
    {
      records: [record('IndexCountResult', { itemCount: { value, type: 'INT64' } })],
      syncToken: 'PRIVATE-token',
    },
  ],
})

export const index = (state: unknown) => ({
  records: [
    record('CheckIndexingState', {
      progress: { value: 100, type: 'INT64' },
      state: { value: state, type: 'STRING' },
    }),
  ],
})

const asset = (timestamp: number, added: number) =>
  record(
    'CPLAsset',
    {
      addedDate: { value: added, type: 'TIMESTAMP' },
      locationEnc: { value: 'PRIVATE-location', type: 'ENCRYPTED_BYTES' },
      filenameEnc: { value: 'PRIVATE-file', type: 'ENCRYPTED_BYTES' },
    },
    timestamp,
  )

export const newestAt = (millis: number) => ({
  records: [
    asset(millis - 5000, millis - 30_000),
    record('CPLMaster', { filenameEnc: { value: 'PRIVATE-file', type: 'ENCRYPTED_BYTES' } }, millis + 9000),
    asset(millis, millis - 60_000),
    asset(millis - 9000, millis - 90_000),
  ],
  syncToken: 'PRIVATE-token',
})
export const newest = newestAt(millis)

type Name =
  | 'validate'
  | 'access'
  | 'storage'
  | 'devices'
  | 'zones'
  | 'sharedZones'
  | 'count'
  | 'index'
  | 'newest'

export interface Called {
  name: Name
  url: string
  init: RequestInit
}

/** A body, or what makes a response. */
export type Answer = object | ((called: Called) => Response | Promise<Response>)

/** Several answers are given one after the other, the last of them for good. */
export type Answers = Partial<Record<Name, Answer | Answer[]>>

export const ALL_WELL: Record<Name, Answer> = {
  validate: validated,
  access: { dsid: 'PRIVATE-dsid', isWebAccessAllowed: true },
  storage: usage,
  devices: deviceList,
  zones: zones('PrimarySync', 'CMM-PRIVATE-album'),
  sharedZones: zones(),
  count: count(33_161),
  index: index('FINISHED'),
  newest,
}

const PATHS: [RegExp, Name][] = [
  [/\/validate$/, 'validate'],
  [/\/requestWebAccessState$/, 'access'],
  [/\/storageUsageInfo$/, 'storage'],
  [/\/getDevices$/, 'devices'],
  [/\/private\/zones\/list$/, 'zones'],
  [/\/shared\/zones\/list$/, 'sharedZones'],
  [/\/internal\/records\/query\/batch$/, 'count'],
]

function nameOf(url: string, { body }: RequestInit): Name {
  const [, name] = PATHS.find(([path]) => path.test(url)) ?? []
  if (name) return name
  if (/\/records\/query$/.test(url)) return /CheckIndexingState/.test(`${body}`) ? 'index' : 'newest'
  throw new Error(`Nobody should ask ${url}`)
}

/** A text of any kind, with any status. */
export const reply =
  (status: number, body: unknown = '', headers: Record<string, string> = {}) =>
  () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })

export const fails = () => Promise.reject(new TypeError('Failed to fetch'))
export const silent = () => new Promise<Response>(() => {})

/** iCloud, where all is well but what is said otherwise. */
export function fakeICloud(answers: Answers = {}) {
  const calls: Called[] = []
  const ask = async (input: string | URL | Request, init: RequestInit = {}) => {
    const url = String(input)
    const called = { name: nameOf(url, init), url, init }
    const earlier = calls.filter(({ name }) => name === called.name).length
    calls.push(called)
    const all = [answers[called.name] ?? ALL_WELL[called.name]].flat()
    const answer = all[Math.min(earlier, all.length - 1)] as Answer
    return typeof answer === 'function' ? answer(called) : Response.json(answer)
  }
  const asked = (name: Name) => calls.filter(called => called.name === name)
  return { ask: ask as typeof fetch, calls, asked }
}
