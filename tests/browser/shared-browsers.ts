import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll } from 'vitest'
import type { BrowserName } from '../../scripts/browsers.ts'
import { type StandIn, startStandIn } from '../stand-in/server.ts'
import { launch, type Options, type Session } from './launch.ts'
import { knownQuietPage } from './storage.ts'

export interface Started {
  session: Session
  standIn: StandIn
  /** The tabs it began with. */
  first: Page[]
}

export interface Wanted extends Options {
  /** For tests after which no other should find the browser as they leave it. */
  own?: boolean
}

/** Of all test files that a worker runs: Firefox works 9 seconds to start. They end with it. */
const usual = new Map<string, Promise<Started>>()
/** Of one file. */
const others = new Map<string, Promise<Started>>()

/** A browser in front of a stand-in, each with what tests before have left in it. */
async function started(name: BrowserName, { own = false, ...wanted }: Wanted = {}): Promise<Started> {
  const options = relevant(name, wanted)
  const isUsual = !own && Object.keys(options).every(key => key === 'extension' && !options[key])
  const shared = isUsual ? usual : others
  const key = JSON.stringify([name, options])
  const known = await shared.get(key)?.catch(() => undefined)
  if (known?.session.browser.connected) return known
  const fresh = start(name, options)
  shared.set(key, fresh)
  return fresh
}

function relevant(name: BrowserName, { prefs, ...options }: Options): Options {
  return name === 'firefox' && prefs ? { ...options, prefs } : options
}

async function start(name: BrowserName, options: Options): Promise<Started> {
  const standIn = await startStandIn()
  const session = await launch(name, standIn, options)
  return { standIn, session, first: await session.browser.pages() }
}

/** The browser of the tests of a `describe`, once they begin; they leave it as they found it, but for the extension's storage. */
export function browserFor(name: BrowserName, options: Wanted = {}): Started {
  const browser = {} as Started
  beforeAll(async () => void Object.assign(browser, await started(name, options)))
  afterAll(() => tidy(browser))
  return browser
}

async function tidy({ session, standIn, first }: Started): Promise<void> {
  standIn?.reset()
  const quiet = session && knownQuietPage(session)
  const open = (await session?.browser.pages()) ?? []
  const left = open.filter(page => page !== quiet && !first.includes(page))
  await Promise.all(left.map(page => page.close().catch(() => {})))
}

export async function closeOthers(): Promise<void> {
  const ended = [...others.values()]
  others.clear()
  for (const one of await Promise.allSettled(ended)) {
    if (one.status === 'rejected') continue
    await one.value.session.close()
    await one.value.standIn.close()
  }
}
