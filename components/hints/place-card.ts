/** Room kept between card and element, and between card and window, px. */
const GAP = 12
const EDGE = 8
/** A card never gets lower than this while it can be avoided, px. */
const LOWEST = 180

interface Size {
  width: number
  height: number
}

/** px from the window's edges; `top` or `bottom`, and what is left of the height. */
export interface CardPlace {
  left: number
  top?: number
  bottom?: number
  maxHeight: number
}

/**
 * Beside the element where there is room, else over or under it, else on it; in whichever half of the window it is,
 * so that nothing has to be measured: asking the card for its height would make the page lay itself out.
 */
export function placeCard(element: DOMRectReadOnly, card: number, window: Size): CardPlace {
  const left = besides(element, card, window.width)
  const isLow = element.top + element.height / 2 > window.height / 2
  const apart = left === undefined ? element.height + GAP : 0
  const from = (isLow ? window.height - element.bottom : element.top) + apart
  const lowest = Math.max(EDGE, window.height - LOWEST - EDGE)
  const start = apart && from > lowest ? EDGE : Math.min(Math.max(EDGE, from), lowest)
  return {
    left: left ?? Math.max(EDGE, Math.min(element.left, window.width - card - EDGE)),
    [isLow ? 'bottom' : 'top']: start,
    maxHeight: window.height - start - EDGE,
  }
}

/** Where the card starts when it fits to the right or to the left of the element. */
function besides({ left, right }: DOMRectReadOnly, card: number, width: number): number | undefined {
  const isInside = (start: number) => start >= EDGE && start + card <= width - EDGE
  return [right + GAP, left - GAP - card].find(isInside)
}
