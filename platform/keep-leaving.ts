import { browser } from 'wxt/browser'
import { slotOf } from '../fixes/kept.ts'

/**
 * Like `keep`, for a page that may be on its way out: nothing after an `await` runs there any more, so what is stored is
 * read beforehand. A value that cannot be kept makes the promise fail.
 */
export async function keepingAtOnce(): Promise<(key: string, value: unknown) => Promise<void>> {
  const local = browser.storage.local
  const stored = await local.get(null)
  return (key, value) => {
    const slot = slotOf(key, stored)
    return value === undefined ? local.remove(slot) : local.set({ [slot]: value })
  }
}
