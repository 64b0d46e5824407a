/** Longest time in ms we keep the page's thread at a stretch; 8 is what we promise, and one step can take 5 the first time. */
const SLICE = 3
/** Least time in ms between two rounds of work, and how many times longer than our work it is, up to the longest. */
const PAUSE = 100
const SHARE = 20
/** A page that changes again within so many ms is read when it rests. It may never rest: then it is read after so long. */
const QUIET = 100
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
  /** When the last round ended, ms. */
  let ended = -Infinity
  /** The page changed since we looked whether it rests. */
  let isRestless = false
  /** Of this round so far, ms. */
  let spent = 0

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
    ended = performance.now()
    spent += ended - start
    if (isLeft) idle()
  }

  function idle(): void {
    scheduled = true
    window.requestIdleCallback(run, { timeout: PATIENCE })
  }

  function start(): void {
    spent = 0
    idle()
  }

  function lookIn(ms: number): void {
    isRestless = false
    window.setTimeout(look, ms)
  }

  function look(): void {
    if (isRestless && performance.now() < ended + LONGEST_PAUSE) lookIn(QUIET)
    else start()
  }

  /** Often: a page may change a thousand times before we look. */
  function wake(): void {
    isRestless = true
    if (scheduled) return
    scheduled = true
    const wait = ended + Math.min(LONGEST_PAUSE, Math.max(PAUSE, spent * SHARE)) - performance.now()
    if (wait > 0) lookIn(wait)
    else start()
  }

  return { wake }
}
