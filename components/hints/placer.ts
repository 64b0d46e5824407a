import { isControl, pageAt, thingsNear } from './beneath.ts'
import type { Thing } from './chip-spots.ts'
import { type Guest, placeAll } from './placement.ts'

/** After the page changed, or after what moved is still, ms. */
const SOON = 200
/** What asking the page what lies where may take at a time, ms, and how many times longer it then has its peace. */
const SLICE = 4
const PEACE = 100
/** How often it is asked again while nothing changes. */
const PATIENCE = 3

export interface Placer {
  /** Gives back how to leave. */
  join(guest: Guest): () => void
  /** The page changed. */
  soon(): void
  /** Something moves: not before it is still. */
  whenStill(): void
}

/**
 * Finds all chips their places in one go. An observer tells where everything is, right after layout, when nothing
 * has to be computed for us.
 */
export function createPlacer(document: Document): Placer {
  const guests = new Set<Guest>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = 0
  let peace = 0
  let tries = 0
  const observer = new IntersectionObserver(place, { root: document })

  function look(): void {
    timer = undefined
    const targets = [...guests].flatMap(({ element, chip }) => [element, chip, ...thingsNear(element)])
    for (const target of new Set(targets)) observer.observe(target)
  }

  function place(entries: IntersectionObserverEntry[]): void {
    for (const { target } of entries) observer.unobserve(target)
    const window = entries[0]?.rootBounds
    if (!window) return
    const start = performance.now()
    const took = () => performance.now() - start
    const isPeace = start < peace
    const at = (x: number, y: number) => (isPeace || took() > SLICE ? undefined : pageAt(x, y))
    // Who has a place waits until it can be asked whether it is a good one.
    const waiting = [...guests].filter(guest => !isPeace || !guest.place)
    const seen = new Map(entries.map(entry => [entry.target, entry]))
    placeAll(waiting, { window, seen, things: thingsIn(entries), at })
    if (took() > SLICE) peace = start + took() * PEACE
    if (start < peace && tries++ < PATIENCE) lookIn(peace - start)
  }

  const isChip = (target: Element) => [...guests].some(({ chip }) => chip === target)

  function thingsIn(entries: IntersectionObserverEntry[]): [Element, Thing][] {
    return entries
      .filter(({ target, isIntersecting }) => isIntersecting && !isChip(target))
      .map(({ target, intersectionRect: box }) => [target, { box, isControl: isControl(target) }])
  }

  function lookIn(ms: number): void {
    const at = performance.now() + ms
    if (timer && due <= at) return
    clearTimeout(timer)
    due = at
    timer = setTimeout(look, ms)
  }

  function soon(): void {
    tries = 0
    lookIn(SOON)
  }

  return {
    soon,
    join(guest) {
      guests.add(guest)
      lookIn(0)
      return () => guests.delete(guest)
    },
    whenStill() {
      if (due > performance.now()) {
        clearTimeout(timer)
        timer = undefined
      }
      soon()
    },
  }
}
