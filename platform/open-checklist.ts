import { browser } from 'wxt/browser'
import type { CardId } from '../fixes/fix.ts'

const PAGE = 'popup.html'

/**
 * Opens the popup at a fix; where the browser refuses (Firefox wants a click on its own toolbar, Chromium a
 * focused window), opens it as a tab. `action.openPopup` takes no address: it is set for the moment.
 */
export async function openChecklist(fix: CardId): Promise<void> {
  const page = `${PAGE}#fix-${fix}`
  try {
    await browser.action.setPopup({ popup: page })
    await browser.action.openPopup()
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL(`/${page}` as '/popup.html') })
  } finally {
    await browser.action.setPopup({ popup: PAGE })
  }
}
