import { parentOf, upFrom } from './tree.ts'

/** Smaller than this (px) is text for screen readers, clipped to a dot. */
const SMALLEST = 4
/** Moved this far (px) to the left of the window, it is not meant to be seen. */
const FAR = 1500
/** A page may change its styles all the time: we look so often, ms. */
const PAUSE = 200

/** Which elements a person could see, by asking observers: nothing here makes the page lay itself out. */
export interface Visibility {
  watch(element: Element): void
  unwatch(element: Element): void
  /** Look again at what is in `root`: something that may show or hide it changed. */
  recheckIn(root: Node): void
  /** Undefined: not known yet. Null: cannot be seen. */
  rectOf(element: Element): DOMRectReadOnly | null | undefined
  /** Until something is watched again, only what is drawn is noticed. */
  pause(): void
}

export function watchVisibility(onChange: () => void, signal: AbortSignal): Visibility {
  const watched = new Map<Element, DOMRectReadOnly | null | undefined>()
  let places = new Map<Element, DOMRectReadOnly>()
  const restyled = new Set<Node>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let ready = 0
  // It is told when the page may have changed again; what is asked of the page is asked right after the next layout.
  const intersections = new IntersectionObserver(entries => {
    for (const { target, boundingClientRect: rect } of entries) places.set(target, rect)
    layout.observe(document.documentElement)
  })
  const layout = new ResizeObserver(() => {
    layout.disconnect()
    for (const [element, rect] of places) {
      if (watched.has(element)) watched.set(element, canBeSeen(element, rect) ? rect : null)
    }
    places = new Map()
    onChange()
  })
  // An element out of the viewport that is hidden or shown does not intersect anew, but changes its size.
  const sizes = new ResizeObserver(entries => {
    for (const { target } of entries) recheck(target)
  })
  // What hides it without a change of size stands on itself or around it; a page changes styles all the time elsewhere.
  const styles = new MutationObserver(records => {
    for (const { target } of records) recheckIn(target)
  })

  function recheck(element: Element): void {
    intersections.unobserve(element)
    intersections.observe(element)
  }

  function recheckIn(root: Node): void {
    restyled.add(root)
    timer ??= setTimeout(recheckRestyled, Math.max(0, ready - performance.now()))
  }

  function recheckRestyled(): void {
    timer = undefined
    ready = performance.now() + PAUSE
    for (const element of watched.keys()) {
      if (upFrom(element).some(at => restyled.has(at))) recheck(element)
    }
    restyled.clear()
  }

  function stop(): void {
    clearTimeout(timer)
    watched.clear()
    for (const observer of [intersections, layout, sizes, styles]) observer.disconnect()
  }

  signal.addEventListener('abort', stop)
  return {
    recheckIn,
    pause: () => styles.disconnect(),
    rectOf: element => watched.get(element),
    watch(element) {
      // A link whose words came late has another size now, but no observer says so of what stands in a line.
      if (!watched.get(element)) watched.set(element, undefined)
      recheck(element)
      sizes.observe(element)
      for (let at: Element | null = element; at; at = parentOf(at)) {
        styles.observe(at, { attributeFilter: ['class', 'style'] })
      }
    },
    unwatch(element) {
      watched.delete(element)
      intersections.unobserve(element)
      sizes.unobserve(element)
    },
  }
}

/** Called right after layout: nothing asked here has anything left to compute. */
function canBeSeen(element: Element, rect: DOMRectReadOnly): boolean {
  if (rect.width < SMALLEST || rect.height < SMALLEST || rect.right < -FAR) return false
  if (isClipped(element)) return false
  return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
}

/** Inside what has no room and lets nothing hang out: a dot, as text for screen readers is in, or a folded answer. */
function isClipped(element: Element): boolean {
  const at = parentOf(element)
  // What the body hides is hidden at the edge of the window.
  if (!(at instanceof HTMLElement) || at === document.body) return false
  const isFlat = at.offsetWidth < SMALLEST || at.offsetHeight < SMALLEST
  return isFlat && getComputedStyle(at).overflow !== 'visible'
    ? getComputedStyle(element).position !== 'fixed'
    : isClipped(at)
}
