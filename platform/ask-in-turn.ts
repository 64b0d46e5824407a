import type { Told } from '../icloud/account/facts.ts'
import { askThrough, type Request } from './ask-icloud.ts'
import { hear, tell } from './messages.ts'

/** What stands in the way of asking: no page of icloud.com is open, or the one that is does not answer (yet). */
export type Obstacle = 'no-tab' | 'not-heard'

/**
 * `before`: the tab that asked last. Another one must have ended before this one begins, or its end is taken for this
 * one's. Where no tab is known (`tabId`), that one may only have been too busy to be counted.
 */
export async function askInstead(
  type: Request,
  tabId: number | undefined,
  before: number | undefined,
): Promise<Obstacle | undefined> {
  if (tabId === undefined) return before === undefined ? 'no-tab' : askOnceMore(type, before)
  if (before !== undefined && before !== tabId) await stopAsking(before)
  return (await askThrough(tabId, type)) ? undefined : 'not-heard'
}

async function askOnceMore(type: Request, tabId: number): Promise<Obstacle | undefined> {
  if (await askThrough(tabId, type)) return undefined
  await tell({ type: 'end-asking', tabId })
  return 'no-tab'
}

/** Also where the tab has crashed and cannot say that it stopped. */
export async function stopAsking(tabId: number): Promise<void> {
  await askThrough(tabId, 'stop-asking')
  await tell({ type: 'end-asking', tabId })
}

/** Whose account it is, masked: told to whoever is open while iCloud is asked, and kept by nobody. */
export function watchAccountName(onName: (name: string | undefined) => void, signal: AbortSignal): void {
  const onTold = ({ account }: Told) => onName(account)
  hear(message => {
    if (message.type === 'told') onTold(message.told)
  }, signal)
}
