import type { Reason } from '../../../icloud/account/verdict.ts'

/** What was answered, as text. */
export type Texts = Record<string, string>

/** Whether the texts hold what each statement needs. Written without a look at the parsers, and as plainly as can be. */
export const GROUNDS: Partial<Record<Reason, (texts: Texts) => boolean>> = {
  full: t => hasUsage(t) && (isTrue(at(t.storage, 'quotaStatus.overQuota')) || used(t) >= total(t)),
  'nearly-full': t =>
    hasUsage(t) && (isTrue(at(t.storage, 'quotaStatus.almost-full')) || total(t) - used(t) < 1.1e10),
  room: t => hasUsage(t) && used(t) < total(t) && isFalse(at(t.storage, 'quotaStatus.overQuota')),
  'larger-than-phone': t => hasUsage(t) && list(t.storage, 'storageUsageByMedia').some(isPhotos),
  terms: t => isTrue(at(t.validate, 'termsUpdateNeeded')),
  'no-iphone': t => isList(t.devices, 'devices') && list(t.devices, 'devices').every(isOtherDevice),
  'never-on': t => isList(t.zones, 'zones') && list(t.zones, 'zones').every(isNoLibrary),
  'ios-behind': t => list(t.devices, 'devices').some(isPhoneWithVersion),
  'ios-newest': t => list(t.devices, 'devices').some(isPhoneWithVersion),
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

/** What is at a path: 'batch.0.records' */
function at(text: string | undefined | object, path: string): unknown {
  let value: unknown = typeof text === 'object' ? text : parsed(text)
  for (const key of path.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[key]
  return value
}

const isTrue = (value: unknown) => value === true || value === 'true'
const isFalse = (value: unknown) => value === false || value === 'false'
const isList = (text: string | undefined, path: string) => Array.isArray(at(text, path))
const list = (text: string | undefined, path: string) =>
  isList(text, path) ? (at(text, path) as object[]) : []
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value >= 0

const used = (t: Texts) => at(t.storage, 'storageUsageInfo.usedStorageInBytes') as number
const total = (t: Texts) => at(t.storage, 'storageUsageInfo.totalStorageInBytes') as number
const hasUsage = (t: Texts) => isNumber(used(t)) && isNumber(total(t)) && used(t) < 2e15 && total(t) < 2e15

const isPhotos = (media: object) => at(media, 'mediaKey') === 'photos' && isNumber(at(media, 'usageInBytes'))

const model = (device: object) => `${at(device ?? {}, 'model')}`
const isOtherDevice = (device: object) => /^(?!iPhone)[A-Za-z]+\d+,\d+$/.test(model(device))
const isPhone = (device: object) =>
  model(device).startsWith('iPhone') || `${at(device ?? {}, 'modelDisplayName')}`.startsWith('iPhone')
const isPhoneWithVersion = (device: object) =>
  isPhone(device) && /^iOS;\d+(\.\d+)*$/.test(`${at(device, 'osVersion')}`)

const zoneName = (zone: object) => `${at(zone ?? {}, 'zoneID.zoneName')}`
const isNoLibrary = (zone: object) =>
  isTrue(at(zone ?? {}, 'deleted')) ? zoneName(zone) !== 'undefined' : /^CMM-/.test(zoneName(zone))
