import type { Browser, Page } from 'puppeteer-core'
import type { Session } from './launch.ts'
import { openPopup } from './popup.ts'

/** A picture of the extension: a document that may use its storage, and in which nothing of ours runs. */
const QUIET = 'icon/16.png'
/** A stage has a session of its own in the same browser. */
const quietPages = new WeakMap<Browser, Page>()

/** What is kept on this computer: key -> value. */
export const stored = (session: Session) =>
  ask(session, 'storage.local.get(null)') as Promise<Record<string, unknown>>

export const store = (session: Session, values: Record<string, unknown>) =>
  ask(session, `storage.local.set(${JSON.stringify(values)})`)

export const clearStorage = (session: Session) =>
  ask(
    session,
    "localStorage.clear(), Promise.all([storage.session.remove(['account', 'apple-status']), storage.local.clear()])",
  )

/** Runs `expression` where `storage` is the extension's. */
export async function ask(session: Session, expression: string): Promise<unknown> {
  const page = await quietPage(session)
  return page.evaluate(`(async ({ storage }) => await (${expression}))(globalThis.browser ?? chrome)`)
}

/** Stays open from test to test. */
export const knownQuietPage = (session: Session) => quietPages.get(session.browser)

/** It goes with a reload of the extension. */
async function quietPage(session: Session): Promise<Page> {
  const known = knownQuietPage(session)
  const isThere = known && (await known.evaluate('true').catch(() => false))
  if (isThere) return known
  const page = await openPopup(session, QUIET)
  quietPages.set(session.browser, page)
  return page
}
