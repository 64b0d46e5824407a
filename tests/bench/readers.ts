import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'
import type { Session } from '../browser/launch.ts'

/** Who reads the pages of one run. */
export interface Reader {
  session: Session
  /** How the addresses of its scripts begin. */
  origin: string
  /** As `bench.end` knows it: when it has nothing left to do. */
  kind: 'unstuck' | 'other' | 'nobody'
  /** Put into the page, for one that is no extension. */
  enter?(page: Page): Promise<void>
}

/** A page of 100,000 elements on a busy computer takes its time. */
const PATIENCE = 180_000

type Other = 'floor' | 'mark' | 'observer'

export const unstuckIn = (session: Session): Reader => ({
  session,
  origin: session.extensionOrigin as string,
  kind: 'unstuck',
})

export const nobodyIn = (session: Session): Reader => ({ session, origin: 'nobody:', kind: 'nobody' })

/** Started in an idle moment, in the page's own world or, like the scripts of an extension, in another. */
export function otherIn(session: Session, other: Other, worldName?: string): Reader {
  const library = other === 'mark' ? [readFileSync(require.resolve('mark.js/dist/mark.min.js'), 'utf8')] : []
  const source = named(other, [...library, inPage('idle'), inPage(other)].join('\n'))
  return {
    session,
    origin: addressOf(other),
    kind: 'other',
    async enter(page) {
      const client = await page.createCDPSession()
      await client.send('Page.enable')
      await client.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName })
    },
  }
}

/** A page with our scripts in it, before its own; each has an address that a trace shows. */
export async function open(reader: Reader, scripts: string[]): Promise<Page> {
  const page = await reader.session.newPage()
  page.setDefaultTimeout(PATIENCE)
  for (const script of ['bench', ...scripts]) await page.evaluateOnNewDocument(named(script, inPage(script)))
  await reader.enter?.(page)
  return page
}

const addressOf = (script: string) => `bench-${script}.js`
const named = (script: string, source: string) => `${source}\n//# sourceURL=${addressOf(script)}`
const inPage = (script: string) => readFileSync(new URL(`in-page/${script}.js`, import.meta.url), 'utf8')
const require = createRequire(import.meta.url)
