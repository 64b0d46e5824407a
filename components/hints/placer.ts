import { isControl, thingsNear } from './beneath.ts'
import type { Thing } from './chip-spots.ts'
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

/**
 * Finds all chips their places in one go. One observer tells where everything is; the other calls right after
 * layout, when asking what lies where computes nothing anew. (What the first one sees it tells in a task of its own,
 * when the page may have changed.)
 */
export function createPlacer(document: Document): Placer {
  const guests = new Set<Guest>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = 0
  let entries: IntersectionObserverEntry[] = []
  const boxes = new IntersectionObserver(noteBoxes, { root: document })
  const layout = new ResizeObserver(place)

  function look(): void {
    timer = undefined
    const targets = [...guests].flatMap(({ element, chip }) => [element, chip, ...thingsNear(element)])
    for (const target of new Set(targets)) boxes.observe(target)
  }

  function noteBoxes(noted: IntersectionObserverEntry[]): void {
    for (const { target } of noted) boxes.unobserve(target)
    entries = noted
    layout.observe(document.documentElement)
  }

  function place(): void {
    layout.disconnect()
    const window = entries[0]?.rootBounds
    if (!window) return
    const seen = new Map(entries.map(entry => [entry.target, entry]))
    placeAll([...guests], { window, seen, things: things(), until: performance.now() + LONGEST })
  }

  const isChip = (target: Element) => [...guests].some(({ chip }) => chip === target)

  function things(): [Element, Thing][] {
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

  const soon = () => lookIn(SOON)

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
