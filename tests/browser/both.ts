import type { Page } from 'puppeteer-core'
import { afterEach, beforeAll, describe } from 'vitest'
import type { BrowserName } from '../../scripts/browsers.ts'
import { openPopup } from './popup.ts'
import { browserFor, type Started, type Wanted } from './shared-browsers.ts'
import { clearStorage } from './storage.ts'
import { settled } from './waiting.ts'

/** A browser with the extension, in front of a stand-in icloud.com. */
export interface Bench extends Started {
  name: BrowserName
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

/** The same tests in each browser; every test's pages are closed and what it kept is deleted. */
export function inBoth(about: string, tests: (bench: Bench) => void, options: Wanted = {}): void {
  describe.each(BROWSERS)(`${about} (%s)`, name => inBrowser(name, tests, options))
}

export function inBrowser(name: BrowserName, tests: (bench: Bench) => void, options: Wanted = {}): void {
  const browser = browserFor(name, options)
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
    Object.assign(bench, browser)
    // The page that is asked comes to the front when it opens: before all others, or theirs would stand still behind it.
    await clearStorage(bench.session)
  })
  afterEach(async () => {
    // A page of the extension goes with a reload of the extension.
    await Promise.all(pages.splice(0).map(page => page.close().catch(() => {})))
    await clearStorage(bench.session)
    bench.standIn.services.reset()
  })
  tests(bench)
}
