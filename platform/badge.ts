import { browser } from 'wxt/browser'

/** Dark enough for white figures (contrast 5.6). */
const BADGE_COLOR = '#b3371c'

/** The number of fixes that need the person, on this tab's toolbar button; '' when none does. */
export async function setBadge(tabId: number, count: number, title: string): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' }),
      browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR }),
      browser.action.setTitle({ tabId, title }),
    ])
  } catch {
    // The tab was closed meanwhile.
  }
}
