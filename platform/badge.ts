import { browser } from 'wxt/browser'

/** Dark enough for white figures (contrast 5.6). */
const BADGE_COLOR = '#b3371c'

/**
 * How many things need the person, on the toolbar button, and in words for who does not see it. On `tabId` alone, or on
 * every tab that has none of its own: one with a count of 0 shows what the others show.
 */
export async function setBadge(tabId: number | undefined, count: number, title: string): Promise<void> {
  // Null takes a tab's own back; in the browsers' words, but not in those of their types.
  const none = (tabId === undefined ? '' : null) as string
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : none }),
      browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR }),
      browser.action.setTitle({ tabId, title }),
    ])
  } catch {
    // The tab was closed meanwhile.
  }
}
