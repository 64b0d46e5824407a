import type { Page } from 'puppeteer-core'
import { inBrowserWindow } from './firefox.ts'
import type { Session } from './launch.ts'

/** Takes the browser off the internet: Chromium for one page, Firefox as a whole. Gives the way back. */
export async function goOffline({ name, browser }: Session, page: Page): Promise<() => Promise<unknown>> {
  const set = (offline: boolean) =>
    name === 'chrome'
      ? page.setOfflineMode(offline)
      : inBrowserWindow(browser, `Services.io.offline = ${offline}`)
  await set(true)
  return () => set(false)
}
