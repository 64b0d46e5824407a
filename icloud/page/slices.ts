/** Longest time in ms we keep the page's thread at a stretch. */
const SLICE = 6
/** Shortest time in ms between two rounds of work, so that a page that changes all the time costs little. */
const PAUSE = 100
/** A busy page gets no idle time; after this many ms we take a slice all the same. */
const PATIENCE = 400

/**
 * Runs `step` again and again, in idle slices and only while the page can be seen, until it says there is nothing
 * left to do. `wake` says there is.
 */
export function slices(window: Window, step: () => boolean, signal: AbortSignal): { wake(): void } {
  let scheduled = false
  const run = () => {
    scheduled = false
    if (signal.aborted || window.document.hidden) return
    const end = performance.now() + SLICE
    while (performance.now() < end) if (!step()) return
    idle()
  }
  const idle = () => {
    scheduled = true
    window.requestIdleCallback(run, { timeout: PATIENCE })
  }
  let ready = 0
  const wake = () => {
    if (scheduled || signal.aborted || window.document.hidden) return
    scheduled = true
    const wait = Math.max(0, ready - performance.now())
    ready = performance.now() + wait + PAUSE
    window.setTimeout(() => window.requestIdleCallback(run, { timeout: PATIENCE }), wait)
  }
  window.document.addEventListener('visibilitychange', wake, { signal })
  return { wake }
}
