/** Where an element is in its frame's viewport (px), and whether any of it can be seen there. */
export interface Spot {
  rect: DOMRectReadOnly
  inView: boolean
}

/** Every percent of the element that moves out of where it was is noticed. */
const PERCENTS = Array.from({ length: 101 }, (_, i) => i / 100)

/**
 * Calls back with where `element` is, whenever it has moved, by scrolling or in any other way. Only observers tell
 * us: asking an element for its place would make the page lay itself out, and on a heavy page that costs a lot.
 */
export function followElement(element: Element, onSpot: (spot: Spot) => void, signal: AbortSignal): void {
  let tripwire: IntersectionObserver | undefined
  let inView = true

  /** An observer whose root is exactly where the element is now: it fires when the element is no longer there. */
  function arm(rect: DOMRectReadOnly): void {
    tripwire?.disconnect()
    let isArmed = false
    const onEntries = ([entry]: IntersectionObserverEntry[]) => {
      const now = (entry as IntersectionObserverEntry).boundingClientRect
      if (!isArmed && isSame(now, rect)) isArmed = true
      else move(now)
    }
    const options = { root: element.ownerDocument, rootMargin: insets(rect, element), threshold: PERCENTS }
    tripwire = new IntersectionObserver(onEntries, options)
    tripwire.observe(element)
  }

  function move(rect: DOMRectReadOnly): void {
    // The page may be about to draw it anew: until we know, its card stays where it is.
    if (!element.isConnected) return
    onSpot({ rect, inView })
    arm(rect)
  }

  const onSeen = (entries: IntersectionObserverEntry[]) => {
    const entry = entries.at(-1) as IntersectionObserverEntry
    inView = entry.isIntersecting
    move(entry.boundingClientRect)
  }
  // What a scrolling box cuts off crosses no line of the tripwire, but comes into view here.
  const view = new IntersectionObserver(onSeen)
  const size = new ResizeObserver(() => {
    view.unobserve(element)
    view.observe(element)
  })
  view.observe(element)
  size.observe(element)
  signal.addEventListener('abort', () => {
    tripwire?.disconnect()
    view.disconnect()
    size.disconnect()
  })
}

function isSame(a: DOMRectReadOnly, b: DOMRectReadOnly): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

/** The viewport shrunk (or grown) to the rectangle, in whole px. */
function insets(rect: DOMRectReadOnly, { ownerDocument }: Element): string {
  const { innerWidth, innerHeight } = ownerDocument.defaultView as Window
  const margins = [-rect.top, rect.right - innerWidth, rect.bottom - innerHeight, -rect.left]
  return margins.map(margin => `${Math.ceil(margin)}px`).join(' ')
}
