import { pageAt, upFrom } from './beneath.ts'

/** px, for wheels that count in lines. */
const LINE = 16

/**
 * Turning the wheel over a chip moves the window by itself, but not a scrolling box of the page: our layer is not
 * in it.
 */
export function scrollBeneath({ clientX, clientY, deltaX, deltaY, deltaMode }: WheelEvent): void {
  const top = pageAt(clientX, clientY)
  const unit = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE
  for (const box of top ? upFrom(top) : []) {
    if (box !== document.scrollingElement && scroll(box, deltaX * unit, deltaY * unit)) return
  }
}

/** False when it has nowhere to go, or is not for people to scroll. */
function scroll(box: Element, left: number, top: number): boolean {
  if (!/auto|scroll/.test(getComputedStyle(box).overflow)) return false
  const { scrollLeft, scrollTop } = box
  box.scrollBy({ left, top, behavior: 'instant' })
  return box.scrollLeft !== scrollLeft || box.scrollTop !== scrollTop
}
