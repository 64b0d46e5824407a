import { browser } from 'wxt/browser'

/** False: in a popup or a side panel. */
export const isInTab = async () => (await browser.tabs.getCurrent()) !== undefined

const addressOf = (part: string) => browser.runtime.getURL(`/popup.html#${part}` as '/popup.html')

/** `part`: what the address names behind the #. */
export const openAsTab = (part: string) => browser.tabs.create({ url: addressOf(part) })

/** The same from outside the browser's windows: one comes to the front, or is opened where there is none. */
export async function openInFront(part: string): Promise<void> {
  try {
    const { windowId } = await openAsTab(part)
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true })
  } catch {
    await browser.windows.create({ url: addressOf(part) })
  }
}

export const ownVersion = () => browser.runtime.getManifest().version
