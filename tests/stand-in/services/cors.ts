import { hostsOf, STATUS_HOST, siteOf } from './hosts.ts'

/** As recorded: the site's own page may read, errors too, and nobody else; `www.apple.com` names nobody. */
export function corsFor(host: string, origin?: string): Record<string, string> {
  const site = siteOf(host)
  if (host === STATUS_HOST || origin !== `https://www.${site}`) return {}
  const responding = host === hostsOf(site).photos ? 'X-Responding-Instance,' : ''
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': `X-Apple-Request-UUID,${responding}Via`,
  }
}
