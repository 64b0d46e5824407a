import type { Told } from '../icloud/account/facts.ts'
import { hear, tell, tellTab } from './messages.ts'

type Request = 'ask-icloud' | 'watch-arrivals' | 'stop-asking' | 'forget-asking'

/** Longest that a tab may take to answer, ms: one that hangs never does. */
const PATIENCE = 1000

/** False: that tab's page does not answer, as one that was open since before we came. */
export async function askThrough(tabId: number, type: Request): Promise<boolean> {
  const late = new Promise<void>(done => setTimeout(done, PATIENCE))
  return (await Promise.race([tellTab(tabId, { type }, 0), late])) === true
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
