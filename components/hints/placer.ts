import { type Guest, placeAll } from './placement.ts'

/** After the page changed, or after what moved is still, ms. */
const SOON = 200
/** How long the page may be asked what lies where, ms. */
const LONGEST = 3

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
  const layout = new ResizeObserver(() => {
    layout.disconnect()
    placeAll([...guests], performance.now() + LONGEST)
  })

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

  const soon = () => lookIn(SOON)

  return {
    soon,
    join(guest) {
      guests.add(guest)
      lookIn(0)
      return () => guests.delete(guest)
    },
    whenStill() {
      clearTimeout(timer)
      timer = undefined
      soon()
    },
  }
}
