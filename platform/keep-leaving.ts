import { browser } from 'wxt/browser'
import { changesFor } from './kept.ts'

/**
 * Like `keep`, for a page that may be on its way out: nothing after an `await` runs there any more, so what is stored is
 * read beforehand. Values that cannot be kept make the promise fail.
 */
export async function keepingAtOnce(): Promise<(values: Record<string, unknown>) => Promise<unknown>> {
  const local = browser.storage.local
  const stored = await local.get(null)
  return values => {
    const [written, forgotten] = changesFor(values, stored)
    return Promise.all([local.set(written), local.remove(forgotten)])
  }
}
