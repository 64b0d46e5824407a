import { readFileSync } from 'node:fs'
import { appDocument, appSurface } from './pages/apps.ts'
import { home, homeWithFullStorage, homeWithoutConnection, landing } from './pages/home.ts'
import { SIGN_IN } from './pages/sign-in.ts'
import { iCloudPlus, plan, settings, storage } from './pages/storage.ts'
import { type Surface, shell } from './shell.ts'
import { type Visit, visitOf } from './visit.ts'

export interface Reply {
  status: number
  type: string
  body: string
}

const SURFACES: Record<string, (visit: Visit) => Surface> = {
  '/': visit => (visit.signedOut ? landing() : home(visit)),
  '/full/': homeWithFullStorage,
  '/offline/': homeWithoutConnection,
  '/icloudplus/': iCloudPlus,
  '/icloudplus/plan/': plan,
  '/icloudplus/storage/': storage,
  '/storage/': storage,
  '/settings/': settings,
  '/photos/': visit => appSurface(visit, 'photos3', 'Photos'),
  '/mail/': visit => appSurface(visit, 'mail2', 'Mail'),
  '/notes/': visit => appSurface(visit, 'notes3', 'Notes'),
  '/iclouddrive/': visit => appSurface(visit, 'iclouddrive', 'Drive'),
  '/find/': visit => appSurface(visit, 'find', 'Find Devices'),
  '/calendar/': visit => appSurface(visit, 'calendar', 'Calendar'),
}

const NOT_FOUND: Reply = { status: 404, type: 'text/html', body: '<!doctype html><title>Not found</title>' }

export function answer(host: string, url: string): Reply {
  if (host === 'idmsa.apple.com') return page(SIGN_IN)
  if (!host.startsWith('www.icloud.com')) return NOT_FOUND
  const visit = visitOf(url)
  return asset(visit.path) ?? app(visit) ?? surface(visit) ?? NOT_FOUND
}

/** Behind the `<base href>` of every page. */
function asset(path: string): Reply | undefined {
  const [, name, kind] = /^\/system\/.*\/(shell|tiles|storage|panes|app)\.(css|js)\/$/.exec(path) ?? []
  if (!name || !kind) return undefined
  const body = readFileSync(new URL(`assets/${name}.${kind}`, import.meta.url), 'utf8')
  return { status: 200, type: kind === 'css' ? 'text/css' : 'text/javascript', body }
}

function app(visit: Visit) {
  const [, name] = /^\/applications\/([^/]+)\//.exec(visit.path) ?? []
  const html = name && appDocument(visit, name)
  return html ? page(html) : undefined
}

function surface(visit: Visit) {
  const build = SURFACES[visit.path]
  return build && page(shell(visit, build(visit)))
}

function page(body: string): Reply {
  return { status: 200, type: 'text/html', body }
}
