import type { Page } from 'puppeteer-core'
import { pressToolbarButton, reloadPopup } from '../browser/popup.ts'
import type { Stage } from './stage.ts'

/** What the checklist is opened on, with what the person did before. */
export const opened =
  (hash: string, kept: object, selector: string) =>
  async ({ checklist }: Stage) => {
    const page = await checklist(hash, { ...kept })
    await page.waitForSelector(selector)
    return page
  }

/** The checklist beside a page of icloud.com that shows this. */
export const besidePage =
  (path: string, finding: string, kept: object = {}, hash = '') =>
  async ({ icloud, checklist }: Stage) => {
    await icloud(path)
    const page = await checklist(hash, { ...kept })
    await page.waitForSelector(`[data-finding="${finding}"]`)
    return page
  }

/** The same, where the storage is nearly full. */
export const beside = (kept: object = {}, hash = '') => besidePage('/', 'storage-usage', kept, hash)

/** The real popup, over the page that is in front. */
export async function popupOver({ session }: Stage, page: Page, state: string) {
  const popup = await pressToolbarButton(session, page)
  await popup.waitForSelector(`[data-state="${state}"]`)
  return popup
}

export async function pressed(page: Page, selector: string, then: string) {
  const button = await page.waitForSelector(selector, { visible: true })
  await button?.press('Enter')
  await page.waitForSelector(then)
  return page
}

/** `api`: the extension's. From now on this call of it gives `answer`. */
export const answering = (page: Page, owner: string, call: string, answer: string) =>
  page.evaluate(`(api => { ${owner}.${call} = () => ${answer} })(globalThis.browser ?? chrome)`)

export const REFUSAL = "Promise.reject(new Error('refused'))"

/** Nobody loses patience: a wait of 300 ms and more has no end. */
export const NO_END = `{
  const { setTimeout } = globalThis
  globalThis.setTimeout = (call, ms = 0, ...values) => (ms < 300 ? setTimeout(call, ms, ...values) : 0)
}`

/** As if the browser allowed all that it was asked for. */
export const ALLOWED = `(globalThis.browser ?? chrome).permissions.contains = () => Promise.resolve(true);`

/** As if the browser's storage were full. */
export const withFullStorage = (page: Page) => answering(page, 'api.storage.local', 'set', REFUSAL)

/** Opens the page again, with this done before anything of it runs. */
export async function reopenedWith(page: Page, script: string, selector: string) {
  await page.evaluateOnNewDocument(script)
  await reloadPopup(page)
  await page.waitForSelector(selector)
  return page
}

/** As if this script of the extension were gone. */
export async function without(script: string, page: Page) {
  const browser = await page.createCDPSession()
  await browser.send('Network.enable')
  await browser.send('Network.setBlockedURLs', { urls: [`*/chunks/${script}-*`] })
}

export async function goTo(page: Page, hash: string, selector: string) {
  await page.evaluate(`location.hash = '${hash}'`)
  await page.waitForSelector(selector)
  return page
}
