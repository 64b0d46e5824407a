/** Longest time in ms we keep the page's thread at a stretch; 8 is what we promise, and one step can take 5 the first time. */
const SLICE = 3
/**
 * Time in ms between two rounds of work, and how many times longer than our work it is at least: of the time of a page
 * that changes we take a twentieth, and less with each round that follows another.
 */
const PAUSE = 100
const SHARE = 20
const LONGEST_PAUSE = 2000
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
  /** Of this round so far, ms. */
  let spent = 0
  /** Rounds since the page was quiet. */
  let rounds = 0

  /** A frame can be gone in the middle of its work: then Firefox throws whatever it is asked. */
  function run(): void {
    try {
      work()
    } catch (error) {
      if (window.document.defaultView) throw error
    }
  }

  function work(): void {
    scheduled = false
    if (signal.aborted || window.document.hidden) return
    const start = performance.now()
    let isLeft = true
    begin()
    do isLeft = step()
    while (isLeft && performance.now() < start + SLICE)
    const now = performance.now()
    spent += now - start
    ready = now + Math.min(LONGEST_PAUSE, Math.max(PAUSE, spent * SHARE * rounds))
    if (isLeft) idle()
  }

  function idle(): void {
    scheduled = true
    window.requestIdleCallback(run, { timeout: PATIENCE })
  }

  function wake(): void {
    if (scheduled || signal.aborted || window.document.hidden) return
    scheduled = true
    spent = 0
    const wait = ready - performance.now()
    rounds = wait > 0 ? rounds + 1 : 1
    if (wait > 0) window.setTimeout(idle, wait)
    else idle()
  }

  return { wake }
}
