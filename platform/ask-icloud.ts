import { tellTab } from './messages.ts'

export type Request = 'ask-icloud' | 'watch-arrivals' | 'stop-asking' | 'forget-asking'

/** Longest that a tab may take to answer, ms: one that hangs never does. */
const PATIENCE = 1000

/** False: that tab's page does not answer, as one that was open since before we came. */
export async function askThrough(tabId: number, type: Request): Promise<boolean> {
  const late = new Promise<void>(done => setTimeout(done, PATIENCE))
  return (await Promise.race([tellTab(tabId, { type }, 0), late])) === true
}
