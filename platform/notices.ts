import { browser } from 'wxt/browser'

const PERMISSION = { permissions: ['notifications' as const] }
const ID = 'wait'

/** Must be the first thing a press does: browsers ask only during one. */
export const allowNotices = () => browser.permissions.request(PERMISSION)

export const stopNotices = () => browser.permissions.remove(PERMISSION)

/** Calls back with whether the person allows notifications, now and whenever that changes. */
export function watchNotices(onAllowed: (allowed: boolean) => void, signal: AbortSignal): void {
  const load = async () => {
    const allowed = await browser.permissions.contains(PERMISSION)
    if (!signal.aborted) onAllowed(allowed)
  }
  // A popup may be closed by the browser's question: what was answered is read here, and not where it was asked.
  browser.permissions.onAdded.addListener(load)
  browser.permissions.onRemoved.addListener(load)
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(load)
    browser.permissions.onRemoved.removeListener(load)
  })
  load()
}

/** `browser.notifications` is there only while it is allowed. */
export async function showNotice(title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png')
  await browser.notifications?.create(ID, { type: 'basic', iconUrl, title, message })
}

export async function clearNotice(): Promise<void> {
  await browser.notifications?.clear(ID)
}

/** Call it when the background starts, which a press may be the reason for. */
export function hearNotices(onPress: () => void): void {
  const listener = () => {
    clearNotice()
    onPress()
  }
  const listen = () => browser.notifications?.onClicked.addListener(listener)
  browser.permissions.onAdded.addListener(listen)
  listen()
}
