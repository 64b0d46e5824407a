import type { Told } from '../icloud/account/facts.ts'
import { hear, tellTab } from './messages.ts'

type Request = 'ask-icloud' | 'watch-arrivals' | 'stop-asking'

/** False: that tab's page does not answer, as one that was open since before we came. */
export const askThrough = async (tabId: number, type: Request) => (await tellTab(tabId, { type }, 0)) === true

/** Whose account it is, masked: told to whoever is open while iCloud is asked, and kept by nobody. */
export function watchAccountName(onName: (name: string | undefined) => void, signal: AbortSignal): void {
  const onTold = ({ account }: Told) => onName(account)
  hear(message => {
    if (message.type === 'told') onTold(message.told)
  }, signal)
}
