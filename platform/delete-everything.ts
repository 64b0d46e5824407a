import { browser } from 'wxt/browser'
import { askThrough } from './ask-icloud.ts'
import { forgetLook } from './last-look.ts'
import { tellTab } from './messages.ts'
import { loadReports } from './tab-reports.ts'

/**
 * Everything, also what we could not read: the person asked for it. Pages that are open then report what they show
 * now, or the checklist would say that it has not heard from them.
 */
export async function deleteEverything(): Promise<void> {
  forgetLook()
  const tabs = Object.keys(await loadReports()).map(Number)
  // What is under way would be kept again.
  await Promise.all(tabs.map(tabId => askThrough(tabId, 'forget-asking')))
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()])
  // Not waited for: one that hangs never answers.
  for (const tabId of tabs) tellTab(tabId, { type: 'again' })
}
