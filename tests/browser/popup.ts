import type { Page } from 'puppeteer-core'
import { openedBy } from './firefox.ts'
import type { Session } from './launch.ts'

/**
 * The extension's popup page in a tab of its own. Firefox goes to `moz-extension:` only when started with
 * `-remote-allow-system-access`. Even then it never tells that the page has loaded, and `page.url()` stays
 * `about:blank`: so no event is waited for, but the document itself. `page.reload()` never returns there
 * for the same reason: use `reloadPopup`.
 */
export async function openPopup(session: Session, path = 'popup.html'): Promise<Page> {
  const page = await session.newPage()
  const url = `${originOf(session)}/${path}`
  await page.goto(url, { waitUntil: [] })
  await loaded(page, url)
  return page
}

/** The address of the real popup that the extension opens by itself when `press` is done. */
export async function popupOpenedBy(session: Session, press: () => Promise<unknown>): Promise<string> {
  const start = `${originOf(session)}/popup.html`
  if (session.name === 'firefox') return openedBy(session.browser, start, press)
  await press()
  const opened = await session.browser.waitForTarget(target => target.url().startsWith(start))
  return opened.url()
}

/** The real popup, as the toolbar button opens it over `page`; Chromium only. */
export async function pressToolbarButton(session: Session, page: Page): Promise<Page> {
  const origin = originOf(session)
  const extension = (await session.browser.extensions()).get(session.extensionId ?? '')
  if (!extension) throw new Error('The extension is not loaded')
  const opened = session.browser.waitForTarget(target => target.url().startsWith(`${origin}/popup.html`))
  await page.triggerExtensionAction(extension)
  const popup = await (await opened).asPage()
  await loaded(popup, `${origin}/`)
  await popup.waitForSelector('main[aria-busy=false]')
  return popup
}

export async function reloadPopup(page: Page) {
  await page.evaluate(() => {
    Object.assign(window, { beforeReload: true })
    location.reload()
  })
  await page.waitForFunction(() => !('beforeReload' in window) && document.readyState === 'complete')
}

/** Chooses in the phone picker: `value` of the list with this label. */
export const choose = (popup: Page, label: string, value: string) =>
  popup.$$eval(
    'label.choice',
    (choices, wanted, chosen) => {
      const choice = choices.find(one => one.querySelector('span')?.textContent === wanted)
      const select = choice?.querySelector('select') as HTMLSelectElement
      select.value = chosen
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    label,
    value,
  )

async function loaded(page: Page, start: string) {
  await page.waitForFunction(
    (wanted: string) => location.href.startsWith(wanted) && document.readyState === 'complete',
    {},
    start,
  )
}

function originOf({ extensionOrigin }: Session) {
  if (!extensionOrigin) throw new Error('This browser was started without the extension')
  return extensionOrigin
}
