import type { Call, ServiceRequest } from './call.ts'

const SETUP = /^POST (p99-)?setup\.icloud\.com(\.cn)?\/setup\/ws\/1\//.source
const PHOTOS =
  /^POST p99-ckdatabasews\.icloud\.com(\.cn)?\/database\/1\/com\.apple\.photos\.cloud\/production\/(private|shared)/
    .source
const query = (recordType: string) => new RegExp(`${PHOTOS}/records/query \\{.*"${recordType}"`, 's')

/** Method, address without its query, and body. */
const ROUTES: [RegExp, Call][] = [
  [new RegExp(`${SETUP}validate `), 'validate'],
  [new RegExp(`${SETUP}storageUsageInfo `.replace('POST', '(GET|POST)')), 'storage'],
  [new RegExp(`${SETUP}requestWebAccessState `), 'web-access'],
  [/^GET p99-setup\.icloud\.com(\.cn)?\/setup\/web\/device\/getDevices /, 'devices'],
  [new RegExp(`${PHOTOS}/zones/list `), 'zones'],
  [query('CheckIndexingState'), 'index'],
  [query('CPLAssetAndMasterByAddedDate'), 'newest'],
  [new RegExp(`${PHOTOS}/internal/records/query/batch \\{.*"HyperionIndexCountLookup"`, 's'), 'count'],
  [/^GET www\.apple\.com\/support\/systemstatus\/data\/system_status_en_US\.js /, 'status'],
]

export function callOf({ method, host, path, body }: ServiceRequest): Call | undefined {
  const asked = `${method} ${host}${path.replace(/\?.*/, '')} ${body}`
  return ROUTES.find(([pattern]) => pattern.test(asked))?.[1]
}

/** Asks devices for places or keys, or people for consent. */
export const isTrap = ({ host, path }: ServiceRequest) =>
  /fmipweb/.test(host) || /fmipservice|requestPCS|enableDeviceConsentForPCS/.test(path)
