/** Which part of icloud.com a frame is; `other` holds what the person wrote or received, and is never read. */
export type Surface = 'shell' | 'photos-app' | 'other'

/** Never looked into, whatever the manifest's `exclude_matches` let through (a frame can change its address). */
const PRIVATE_APPS = /^(mail|notes|contacts|calendar|reminders|iclouddrive|pages|numbers|keynote)/i

/** A shell page is any top document; an app runs in a frame at /applications/<app>/ (photos3, mail2, …). */
export function surfaceOf(pathname: string): Surface {
  const app = /^\/applications\/([^/]+)/i.exec(pathname)?.[1]
  if (app === undefined) return 'shell'
  if (PRIVATE_APPS.test(app)) return 'other'
  return /^photos/i.test(app) ? 'photos-app' : 'shell'
}

/** `photos` of https://www.icloud.com/photos/#…, `find` of /applications/find/…; '' on the home page. */
export function routeOf(pathname: string): string {
  const [, first = '', app = ''] = pathname.toLowerCase().split('/')
  return first === 'applications' ? app.replace(/\d+$/, '') : first
}
