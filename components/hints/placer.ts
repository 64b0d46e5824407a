import { type Guest, placing } from './placement.ts'

/** After the page changed, or after what moved is still, ms. */
const SOON = 200
/** How long the page may be asked what lies where, ms: in one frame, and for all chips together. */
const SLICE = 3
const LONGEST = 60
/** A page that changes all the time is asked for a small part of its time, and in the end once in so many ms. */
const SHARE = 300
const LATEST = 3000

export interface Placer {
  /** Gives back how to leave. */
  join(guest: Guest): () => void
  /** The page changed. */
  soon(): void
  /** Something moves: not before it is still. */
  whenStill(): void
}

/** Finds all chips their places in one go, right after layout: then to ask where things are makes none anew. */
export function createPlacer(document: Document): Placer {
  const guests = new Set<Guest>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = 0
  let work: Generator<void, void> | undefined
  let spent = 0
  /** When it was asked last, ms. */
  let ended = -Infinity
  /** The page changed after some of it was asked. */
  let isStale = false
  const layout = new ResizeObserver(() => {
    layout.disconnect()
    go()
  })

  function begin(): Generator<void, void> {
    spent = 0
    isStale = false
    return placing([...guests], () => spent < LONGEST)
  }

  function go(): void {
    work ??= begin()
    const start = performance.now()
    let isDone = false
    while (!isDone && performance.now() < start + SLICE) isDone = work.next().done === true
    ended = performance.now()
    spent += ended - start
    if (isDone) work = undefined
    if (!isDone) lookIn(0)
    else if (isStale) soon()
  }

  function look(): void {
    timer = undefined
    layout.observe(document.documentElement)
  }

  function lookIn(ms: number): void {
    const at = performance.now() + ms
    if (timer && due <= at) return
    clearTimeout(timer)
    // Firefox throws when a frame that is gone asks for a timer.
    if (!document.defaultView) return
    due = at
    timer = setTimeout(look, ms)
  }

  function soon(): void {
    isStale = work !== undefined
    lookIn(Math.max(SOON, ended + Math.min(LATEST, spent * SHARE) - performance.now()))
  }

  return {
    soon,
    join(guest) {
      guests.add(guest)
      work = undefined
      lookIn(0)
      return () => {
        guests.delete(guest)
        work = undefined
      }
    },
    whenStill() {
      clearTimeout(timer)
      timer = undefined
      work = undefined
      lookIn(SOON)
    },
  }
}
