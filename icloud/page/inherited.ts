import { isElement, parentOf } from './tree.ts'

/**
 * What an element has from all that it is in, from shadow roots to their hosts; `next` says what it makes of what is
 * around it. Each element is asked once, and the page may not change between: else one deep in the page costs as much
 * as it is deep, again and again.
 */
export function inherited<What>(
  first: What,
  next: (element: Element, around: What) => What,
): (element: Element) => What {
  const known = new WeakMap<Element, What>()

  return element => {
    const path: Element[] = []
    let at: Element | null = element
    while (at && isElement(at) && !known.has(at)) {
      path.push(at)
      at = parentOf(at)
    }
    let what = at && isElement(at) ? (known.get(at) as What) : first
    for (let one = path.pop(); one; one = path.pop()) {
      what = next(one, what)
      known.set(one, what)
    }
    return what
  }
}
