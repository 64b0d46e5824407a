import type { Page } from 'puppeteer-core'
import type { Reader } from './readers.ts'

export const NAMES = ['scan', 'storm', 'laid-out', 'scattered', 'photos', 'hidden'] as const
export type Name = (typeof NAMES)[number]

export interface Scenario {
  /** The path of its page. */
  path: string
  /** The browser lays out all of its page, and not only what is in sight. */
  isLaidOut?: true
  /** What runs in its page, from `in-page/`. */
  scripts: string[]
  /** Not measured. */
  prepare(page: Page, address: string, reader: Reader): Promise<void>
  /** Measured. */
  work(page: Page, address: string, reader: Reader): Promise<void>
}

/** Without the minutes after which puppeteer gives up: 100,000 elements on a busy computer take longer. */
async function evaluate(page: Page, expression: string): Promise<void> {
  const client = await page.createCDPSession()
  const asked = { expression, awaitPromise: true }
  const { exceptionDetails } = await client.send('Runtime.evaluate', asked, { timeout: 0 })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
}

async function load(page: Page, address: string, { kind }: Reader): Promise<void> {
  await page.goto(address)
  await evaluate(page, `bench.end('${kind}')`)
}

const run =
  (what: string) =>
  async (page: Page, _: string, { kind }: Reader) =>
    evaluate(page, `bench.begin(), bench.${what}().then(() => bench.end('${kind}'))`)

export const SCENARIOS: Record<Name, Scenario> = {
  /** From the start of a page until all of it is read. */
  scan: { path: '/', scripts: [], prepare: async () => {}, work: load },
  /** 1,000 batches of changes in a page that was read before: the same rows whatever its size. */
  storm: { path: '/', scripts: ['storm'], prepare: load, work: run('storm') },
  /** The same in a page that costs the browser more. */
  'laid-out': { path: '/', isLaidOut: true, scripts: ['storm'], prepare: load, work: run('storm') },
  /** As many changes, but in rows all over the page: the larger it is, the more of it changes. */
  scattered: { path: '/', isLaidOut: true, scripts: ['storm'], prepare: load, work: run('scattered') },
  /** Ten seconds of scrolling. */
  photos: { path: '/photos/', scripts: ['photos'], prepare: load, work: run('photos') },
  /** The storm again, in a tab behind another, and three seconds in which nothing happens. */
  hidden: {
    path: '/',
    scripts: ['storm'],
    async prepare(page, address, reader) {
      await load(page, address, reader)
      await hide(page, reader)
    },
    async work(page) {
      await evaluate(page, 'bench.begin(), bench.storm().then(() => bench.after(3000))')
      await evaluate(page, `bench.end('nobody')`)
    },
  },
}

async function hide(page: Page, { session }: Reader): Promise<void> {
  const other = await session.newPage()
  await other.bringToFront()
  await page.waitForFunction('document.hidden', { polling: 50 })
}
