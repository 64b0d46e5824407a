/** Smaller than this (px) is text for screen readers, clipped to a dot. */
const SMALLEST = 4

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

/** Called by an observer, right after layout: `checkVisibility` has nothing left to compute. */
function canBeSeen(element: Element, rect: DOMRectReadOnly): boolean {
  if (rect.width < SMALLEST || rect.height < SMALLEST) return false
  return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
}
