import { parentOf } from './tree.ts'

/** Smaller than this (px) is text for screen readers, clipped to a dot. */
const SMALLEST = 4
/** Moved this far (px) to the left of the page, it is not meant to be seen. */
const FAR = 4000
/** How far up a clipped dot is looked for. */
const CLIPPED_UP = 3

/** Which elements a person could see, by asking observers: nothing here makes the page lay itself out. */
export interface Visibility {
  watch(element: Element): void
  unwatch(element: Element): void
  /** Look again: something around it changed. */
  recheck(element: Element): void
  /** Undefined: not known yet. Null: cannot be seen. */
  rectOf(element: Element): DOMRectReadOnly | null | undefined
}

export function watchVisibility(onChange: () => void, signal: AbortSignal): Visibility {
  const rects = new Map<Element, DOMRectReadOnly | null>()
  const intersections = new IntersectionObserver(entries => {
    for (const { target, boundingClientRect } of entries) {
      if (watched.has(target))
        rects.set(target, canBeSeen(target, boundingClientRect) ? boundingClientRect : null)
    }
    onChange()
  })
  const recheck = (element: Element) => {
    intersections.unobserve(element)
    intersections.observe(element)
  }
  // An element out of the viewport that is hidden or shown does not intersect anew, but changes its size.
  const sizes = new ResizeObserver(entries => {
    for (const { target } of entries) recheck(target)
  })
  const watched = new Set<Element>()
  signal.addEventListener('abort', () => {
    intersections.disconnect()
    sizes.disconnect()
  })
  return {
    recheck,
    rectOf: element => rects.get(element),
    watch(element) {
      watched.add(element)
      intersections.observe(element)
      sizes.observe(element)
    },
    unwatch(element) {
      watched.delete(element)
      rects.delete(element)
      intersections.unobserve(element)
      sizes.unobserve(element)
    },
  }
}

/** Called by an observer, right after layout: nothing asked here has anything left to compute. */
function canBeSeen(element: Element, rect: DOMRectReadOnly): boolean {
  if (rect.width < SMALLEST || rect.height < SMALLEST || rect.right + scrollX < -FAR) return false
  if (isInDot(element)) return false
  return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
}

/** Inside a dot that lets nothing hang out, as text for screen readers is. */
function isInDot(element: Element): boolean {
  let at = parentOf(element)
  for (let level = 0; at instanceof HTMLElement && level < CLIPPED_UP; level++, at = parentOf(at)) {
    const isDot = at.offsetWidth < SMALLEST && at.offsetHeight < SMALLEST
    if (isDot && getComputedStyle(at).overflow !== 'visible') return true
  }
  return false
}
