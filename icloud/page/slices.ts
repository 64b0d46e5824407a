/** Longest time in ms we keep the page's thread at a stretch; 8 is what we promise, and one step can be a long one. */
const SLICE = 5
/** Shortest time in ms between two rounds of work, so that a page that changes all the time costs little. */
const PAUSE = 100
/** A busy page gets no idle time; after this many ms we take a slice all the same. */
const PATIENCE = 400

export interface Work {
  /** Before the first step of each slice: the page may have changed since the last. */
  begin(): void
  /** False: nothing is left to do. */
  step(): boolean
}

/** Works in idle slices, and only while the page can be seen, until nothing is left. `wake` says that there is. */
export function slices(window: Window, { begin, step }: Work, signal: AbortSignal): { wake(): void } {
  let scheduled = false
  let ready = 0

  function run(): void {
    scheduled = false
    if (signal.aborted || window.document.hidden) return
    const end = performance.now() + SLICE
    begin()
    do {
      if (!step()) return
    } while (performance.now() < end)
    idle()
  }

  function idle(): void {
    scheduled = true
    window.requestIdleCallback(run, { timeout: PATIENCE })
  }

  function wake(): void {
    if (scheduled || signal.aborted || window.document.hidden) return
    scheduled = true
    const wait = Math.max(0, ready - performance.now())
    ready = performance.now() + wait + PAUSE
    if (wait > 0) window.setTimeout(idle, wait)
    else idle()
  }

  return { wake }
}
