import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import type { BrowserName } from '../../scripts/browsers.ts'
import { type StandIn, startStandIn } from '../stand-in/server.ts'
import { launch, type Options, type Session } from './launch.ts'
import { openPopup } from './popup.ts'
import { clearStorage } from './storage.ts'
import { settled } from './waiting.ts'

/** A browser with the extension, in front of a stand-in icloud.com. */
export interface Bench {
  name: BrowserName
  standIn: StandIn
  session: Session
  /** icloud.com, once the extension has read it. */
  icloud(path?: string, host?: string): Promise<Page>
  popup(hash?: string): Promise<Page>
}

export const BROWSERS: BrowserName[] = ['chrome', 'firefox']

/** The card that the address names comes into view a frame later, and a press would miss what moves. */
const inView = (page: Page, hash: string) =>
  page.waitForFunction(
    (id: string) => {
      const card = document.getElementById(id)
      return !card || card.contains(document.activeElement)
    },
    {},
    hash.replace('#fix-', 'card-'),
  )

type Started = Pick<Bench, 'session' | 'standIn'>
const all = new Map<string, Promise<Started>>()

/** To start a browser takes seconds: the tests of a file share those that are alike. */
function started(name: BrowserName, options: Options): Promise<Started> {
  const key = JSON.stringify([name, options])
  const known = all.get(key) ?? start(name, options)
  all.set(key, known)
  return known
}

async function start(name: BrowserName, options: Options): Promise<Started> {
  const standIn = await startStandIn()
  const session = await launch(name, standIn, options)
  // The page that is asked comes to the front when it opens: before all others, or theirs would stand still behind it.
  await clearStorage(session)
  return { standIn, session }
}

afterAll(async () => {
  for (const one of await Promise.allSettled(all.values())) {
    if (one.status === 'rejected') continue
    await one.value.session.close()
    await one.value.standIn.close()
  }
})

/** The same tests in each browser; every test's pages are closed and what it kept is deleted. */
export function inBoth(about: string, tests: (bench: Bench) => void, options: Options = {}): void {
  describe.each(BROWSERS)(`${about} (%s)`, name => inBrowser(name, tests, options))
}

export function inBrowser(name: BrowserName, tests: (bench: Bench) => void, options: Options = {}): void {
  const bench = { name } as Bench
  const pages: Page[] = []
  const kept = (page: Page) => {
    // Less than a test may take, so that what was waited for is said.
    page.setDefaultTimeout(20_000)
    pages.push(page)
    return page
  }
  bench.icloud = async (path = '/', host = 'www.icloud.com') => {
    const page = kept(await bench.session.newPage())
    await page.goto(`https://${host}${path}`)
    await settled(page)
    return page
  }
  bench.popup = async (hash = '') => {
    const page = kept(await openPopup(bench.session, `popup.html${hash}`))
    await page.waitForSelector('main[aria-busy=false] [data-fix]')
    await inView(page, hash)
    return page
  }
  beforeAll(async () => {
    Object.assign(bench, await started(name, options))
  })
  afterEach(async () => {
    // A page of the extension goes with a reload of the extension.
    await Promise.all(pages.splice(0).map(page => page.close().catch(() => {})))
    await clearStorage(bench.session)
    bench.standIn.services.reset()
  })
  tests(bench)
}
