import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'
import { launch, type Session } from '../browser/launch.ts'
import { type StandIn, startStandIn } from '../stand-in/server.ts'
import { pageOf } from './page.ts'

/** Two browsers, one with the extension, and the pages they open. */
export interface Setting {
  withUnstuck: Session
  without: Session
  addressOf(elements: number): string
  close(): Promise<void>
}

const ICLOUD = 'https://www.icloud.com'

export async function set(sizes: number[]): Promise<Setting> {
  const standIn = await startStandIn()
  for (const size of sizes) standIn.serve(pathOf(size), pageOf(size))
  const withUnstuck = await launch('chrome', standIn)
  const without = await launch('chrome', standIn, { extension: false })
  const addressOf = (size: number) => ICLOUD + pathOf(size)
  return { withUnstuck, without, addressOf, close: () => closeAll([withUnstuck, without, standIn]) }
}

const pathOf = (elements: number) => `/?elements=${elements}`

async function closeAll(open: (Session | StandIn)[]): Promise<void> {
  for (const one of open) await one.close()
}

/** Ours are in the page, in front of its own scripts, under a name that a trace shows. */
export async function freshPage(session: Session, scripts: string[] = []): Promise<Page> {
  const page = await session.newPage()
  for (const script of ['bench', ...scripts]) await page.evaluateOnNewDocument(named(script, inPage(script)))
  return page
}

export const nameOf = (script: string) => `bench-${script}.js`
const named = (script: string, source: string) => `${source}\n//# sourceURL=${nameOf(script)}`
const inPage = (script: string) => readFileSync(new URL(`in-page/${script}.js`, import.meta.url), 'utf8')

/** What else reads a page, started in an idle moment; `world` is that of the page, or one of its own. */
export async function addReader(page: Page, reader: 'floor' | 'mark', world?: string): Promise<void> {
  const library = reader === 'mark' ? readFileSync(require.resolve('mark.js/dist/mark.min.js'), 'utf8') : ''
  const source = named(reader, `${library}\n${inPage('idle')}\n${inPage(reader)}`)
  const client = await page.createCDPSession()
  await client.send('Page.enable')
  await client.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: world })
}

const require = createRequire(import.meta.url)
