import { browser } from 'wxt/browser'

/** False: in a popup or a side panel. */
export const isInTab = async () => (await browser.tabs.getCurrent()) !== undefined

/** `part`: what the address names behind the #. */
export const openAsTab = (part: string) =>
  browser.tabs.create({ url: browser.runtime.getURL(`/popup.html#${part}` as '/popup.html') })

export const ownVersion = () => browser.runtime.getManifest().version
