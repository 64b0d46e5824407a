/** The partition of the stand-in's account: real ones have other numbers, and only `validate` tells which. */
export const hostsOf = (site: string) => ({
  setup: `setup.${site}`,
  account: `p99-setup.${site}`,
  photos: `p99-ckdatabasews.${site}`,
  /** Nothing may ever ask here. */
  findMy: `p99-fmipweb.${site}`,
})

const SITES = ['icloud.com', 'icloud.com.cn']

export const STATUS_HOST = 'www.apple.com'

const ICLOUD_HOSTS = SITES.flatMap(site => Object.values(hostsOf(site)))
export const SERVICE_HOSTS = [...ICLOUD_HOSTS, STATUS_HOST]

export const siteOf = (host: string) => (host.endsWith('.cn') ? 'icloud.com.cn' : 'icloud.com')
