import './style.css'
import { type ContentScriptContext, defineContentScript } from '#imports'
import { HOST } from '../../components/hints/host.ts'
import { shieldEvents } from '../../components/hints/shield.ts'
import { useWords } from '../../icloud/page/word-lists.ts'
import { EXCLUDED, MATCHES } from '../../icloud/sites.ts'
import { pageWords } from '../../platform/page-words.ts'
import { startReporting } from '../../platform/reporter.ts'
import { readAndHint } from './read-and-hint.ts'

export default defineContentScript({
  matches: MATCHES,
  excludeMatches: EXCLUDED,
  allFrames: true,
  // Before the page's scripts: see shield.ts.
  runAt: 'document_start',
  // Or the page would get a message that it never asked for.
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (document.contentType !== 'text/html') return
    const { signal } = ctx
    useWords(pageWords)
    shieldEvents(window, target => (target as Element).localName === HOST, signal)
    // Before any frame of the page can report: a report says what is there since the last start.
    const reporter = startReporting(window, window === window.top, signal)
    const start = () => readAndHint(reporter, () => ctx.abort(), signal)
    if (document.readyState !== 'loading') start()
    else document.addEventListener('DOMContentLoaded', start, { once: true, signal })
    noticeTheEnd(ctx)
  },
})

/** After an extension reload Chromium leaves this script running; it finds out by asking, while it can be seen. */
function noticeTheEnd(ctx: ContentScriptContext): void {
  let heartbeat: number | undefined
  const beat = () => {
    clearInterval(heartbeat)
    // Asking is enough: `isInvalid` aborts what has ended.
    if (!document.hidden && ctx.isValid) heartbeat = ctx.setInterval(() => {}, 500)
  }
  ctx.addEventListener(document, 'visibilitychange', beat)
  beat()
}
