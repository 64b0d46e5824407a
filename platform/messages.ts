import { browser } from 'wxt/browser'
import type { CardId } from '../fixes/fix.ts'
import type { Arrivals, Told } from '../icloud/account/facts.ts'
import type { SaidOfLast } from '../icloud/account/last-photo.ts'
import type { Finding } from '../icloud/finding.ts'

/** Everything that is said between page, background and checklist. */
export type Message =
  /** A frame, once per document: whatever was known of it is over. */
  | { type: 'start' }
  /** A frame: all it shows now. */
  | { type: 'report'; findings: Finding[]; hidden: boolean }
  /** A frame: its document is leaving. */
  | { type: 'gone' }
  /** A frame: open the checklist at this fix. */
  | { type: 'open-checklist'; fix: CardId }
  /** A frame or the checklist: hide or show the hints in every frame of a tab. */
  | { type: 'hide'; hidden: boolean }
  /** The checklist to a frame: scroll to this finding and pulse its ring. Answers true when it is still there. */
  | { type: 'show'; id: string }
  /** The checklist to a frame: is anybody there? Answers true. */
  | { type: 'ping' }
  /** The checklist to a frame: what was reported is deleted; report what you show now. */
  | { type: 'again' }
  /** The checklist to a page: ask iCloud once, or watch for photos that arrive, or stop that. Answers true. */
  | { type: 'ask-icloud' | 'watch-arrivals' | 'stop-asking' }
  /** The checklist to a page: stop that, and tell of it no more. Answers true, and says the same once nothing more will come. */
  | { type: 'forget-asking' }
  /** The checklist: that tab is to ask no more, even if it cannot say so itself. */
  | { type: 'end-asking'; tabId: number }
  /** A page that asks iCloud: what it knows so far. The account's name is for the checklist that is open, and for nobody else. */
  | { type: 'told'; told: Told }
  | { type: 'arrivals'; arrivals: Arrivals }
  /** The checklist: what the person says of their last photo. */
  | { type: 'last-photo'; said: SaidOfLast }
  /** The checklist: the person wants to know what Apple's System Status says, and the browser allows it. */
  | { type: 'ask-apple' }

export interface From {
  tabId: number
  frameId: number
}

/** To the background. Nothing is lost when nobody listens: frames report again on every change. */
export async function tell(message: Message): Promise<void> {
  try {
    await browser.runtime.sendMessage(message)
  } catch {
    // The extension was just reloaded or the service worker is starting.
  }
}

/** To one frame of a tab (0 = the page itself), or all of them; undefined when nobody answers. */
export async function tellTab(tabId: number, message: Message, frameId?: number): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, frameId === undefined ? undefined : { frameId })
  } catch {
    return undefined
  }
}

type Answer = (message: Message, from: From | undefined) => unknown

interface Sender {
  tab?: { id?: number }
  frameId?: number
}

/**
 * Hears every message until `signal` aborts. What `answer` returns, if anything, goes back to the sender, at once:
 * a promise as an answer is something Chromium only knows since 148.
 */
export function hear(answer: Answer, signal?: AbortSignal): void {
  const listener = (message: unknown, { tab, frameId }: Sender, reply: (said: unknown) => void) => {
    const said = answer(
      message as Message,
      tab?.id === undefined ? undefined : { tabId: tab.id, frameId: frameId ?? 0 },
    )
    // `undefined` leaves the answer to another listener.
    if (said !== undefined) reply(said)
  }
  browser.runtime.onMessage.addListener(listener as never)
  signal?.addEventListener('abort', () => {
    // After an extension reload `browser` is dead, and so is the listener.
    try {
      browser.runtime.onMessage.removeListener(listener as never)
    } catch {}
  })
}
