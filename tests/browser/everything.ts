import type { Page } from 'puppeteer-core'
import type { Bench } from './both.ts'
import { ask, stored } from './storage.ts'

/** All that the extension keeps, says and shows. */
export async function everything({ session }: Bench, pages: Page[]) {
  const shown = await Promise.all(pages.map(page => page.evaluate('document.documentElement.outerHTML')))
  const layer = "document.querySelector('unstuck-hints')?.shadowRoot?.innerHTML"
  const hints = await Promise.all(pages.map(page => page.evaluate(layer)))
  const kept = [await stored(session), await ask(session, 'storage.session.get(null)')]
  return JSON.stringify([shown.slice(1), hints, kept])
}

/** Every message that reaches a page of the extension, from now on. */
export const HEAR = `{
  globalThis.heard = []
  ;(globalThis.browser ?? chrome).runtime.onMessage.addListener(message => { heard.push(message) })
}`
