import { defineContentScript } from '#imports'
import type { Site } from '../../icloud/account/addresses.ts'
import { check } from '../../icloud/account/check.ts'
import { watchArrivals } from '../../icloud/account/watch.ts'
import { EXCLUDED, MATCHES } from '../../icloud/sites.ts'
import { hear, type Message, tell } from '../../platform/messages.ts'

/** Sits still until the person presses a button of the checklist: only from a page of icloud.com can iCloud be asked. */
export default defineContentScript({
  matches: MATCHES,
  excludeMatches: EXCLUDED,
  runAt: 'document_idle',
  // Or the page would get a message that it never asked for.
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (document.contentType !== 'text/html') return
    let asking: AbortController | undefined
    let last: Ask | undefined
    let isHeard = true
    const stop = () => asking?.abort()
    /** After a reload of the extension nobody is left to tell, and nobody may go on asking. */
    const isOver = () => {
      if (!ctx.isValid) stop()
      return !ctx.isValid
    }
    const send = (message: Message) => {
      if (!isOver() && isHeard) tell(message)
    }
    const call: typeof fetch = async (address, options) =>
      isOver() ? Promise.reject() : fetch(address, options)
    const start = (ask: Ask) => {
      stop()
      const own = new AbortController()
      // One of its kind that takes its place speaks for both; a watch that a check ends still says that it ended.
      const isReplaced = () => asking !== own && last === ask
      asking = own
      last = ask
      isHeard = true
      ask(message => isReplaced() || send(message), own.signal, call)
      return true
    }
    hear(message => {
      if (message.type === 'ask-icloud') return start(askOnce)
      if (message.type === 'watch-arrivals') return start(watch)
      if (message.type !== 'stop-asking' && message.type !== 'forget-asking') return undefined
      isHeard = message.type === 'stop-asking'
      stop()
      // What a page that hung said before it heard of this is kept already.
      if (!isHeard) tell(message)
      return true
    }, ctx.signal)
    ctx.addEventListener(window, 'pagehide', stop)
  },
})

type Ask = (send: (message: Message) => void, signal: AbortSignal, call: typeof fetch) => void

const site = () => location.hostname.replace('www.', '') as Site
const isOnline = () => navigator.onLine
const isHidden = () => document.hidden

const askOnce: Ask = (send, signal, call) =>
  check(call, site(), told => send({ type: 'told', told }), signal, isOnline)

const watch: Ask = (send, signal, call) => {
  const onArrivals = (arrivals: Extract<Message, { type: 'arrivals' }>['arrivals']) =>
    send({ type: 'arrivals', arrivals })
  watchArrivals(call, site(), onArrivals, signal, { isHidden, isOnline })
}
