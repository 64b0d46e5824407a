import { visitOf } from './visit.ts'

/** icloud.com's pages keep the sign-in where no script sees it; its services know a browser by it alone. */
export function signedIn(host: string, path: string): Record<string, string> {
  const [, site] = /^www\.(icloud\.com(?:\.cn)?)$/.exec(host) ?? []
  if (!site) return {}
  const age = visitOf(path).signedOut ? '; Max-Age=0' : ''
  return {
    'set-cookie': `X-APPLE-WEBAUTH-TOKEN=PRIVATE-token; Domain=.${site}; Path=/; Secure; HttpOnly${age}`,
  }
}
