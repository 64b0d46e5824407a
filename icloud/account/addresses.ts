import { Refusal } from './refusal.ts'

export type Site = 'icloud.com' | 'icloud.com.cn'

/** Where a check begins: all other hosts are what `validate` says. */
export const setupOf = (site: Site) => `https://setup.${site}`

export const VALIDATE = '/setup/ws/1/validate'
export const WEB_ACCESS = '/setup/ws/1/requestWebAccessState'
export const STORAGE = '/setup/ws/1/storageUsageInfo'
export const DEVICES = '/setup/web/device/getDevices'

/** Whose libraries: one's own, or those of others that one takes part in. */
export type Database = 'private' | 'shared'

const PHOTOS = '/database/1/com.apple.photos.cloud/production'
export const zonesPath = (database: Database) => `${PHOTOS}/${database}/zones/list`
export const queryPath = (database: Database) => `${PHOTOS}/${database}/records/query`
export const countPath = (database: Database) => `${PHOTOS}/${database}/internal/records/query/batch`

/** The host an answer names, if it is the site's own: somebody's sign-in goes nowhere else. */
export function ownOrigin(address: string | undefined, site: Site): string {
  if (address === undefined) throw new Refusal('no-services')
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isOwn = url && (url.hostname === site || url.hostname.endsWith(`.${site}`))
  if (!isOwn || url.protocol !== 'https:' || url.port !== '') throw new Refusal('foreign-host')
  return url.origin
}
