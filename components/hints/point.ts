/** Brings an element into view. The page scrolls; nothing of it is changed. */
export function bringIntoView(element: Element): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: isStill ? 'instant' : 'smooth' })
}
