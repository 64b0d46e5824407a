import { type ContentScriptContext, defineContentScript } from '#imports'
import type { Site } from '../../icloud/account/addresses.ts'
import { check } from '../../icloud/account/check.ts'
import { watchArrivals } from '../../icloud/account/watch.ts'
import { hear, type Message, tell } from '../../platform/messages.ts'

/** Sits still until the person presses a button of the checklist: only from a page of icloud.com can iCloud be asked. */
export default defineContentScript({
  matches: ['https://www.icloud.com/*', 'https://www.icloud.com.cn/*'],
  runAt: 'document_idle',
  // Or the page would get a message that it never asked for.
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (document.contentType !== 'text/html') return
    let asking: AbortController | undefined
    const stop = () => asking?.abort()
    const start = (ask: Ask) => {
      stop()
      asking = new AbortController()
      ask(send(ctx, stop), asking.signal)
      return true
    }
    hear(message => {
      if (message.type === 'ask-icloud') return start(askOnce)
      if (message.type === 'watch-arrivals') return start(watch)
      if (message.type !== 'stop-asking') return undefined
      stop()
      return true
    }, ctx.signal)
    ctx.addEventListener(window, 'pagehide', stop)
  },
})

type Ask = (send: (message: Message) => void, signal: AbortSignal) => void

const site = () => location.hostname.replace('www.', '') as Site
const isOnline = () => navigator.onLine
const isHidden = () => document.hidden
const ask: typeof fetch = (address, options) => fetch(address, options)

const askOnce: Ask = (send, signal) =>
  check(ask, site(), told => send({ type: 'told', told }), signal, isOnline)

const watch: Ask = (send, signal) => {
  const onArrivals = (arrivals: Extract<Message, { type: 'arrivals' }>['arrivals']) =>
    send({ type: 'arrivals', arrivals })
  watchArrivals(ask, site(), onArrivals, signal, { isHidden, isOnline })
}

/** After a reload of the extension nobody is left to tell, and nobody may go on asking. */
const send = (ctx: ContentScriptContext, stop: () => void) => (message: Message) => {
  if (ctx.isValid) tell(message)
  else stop()
}
