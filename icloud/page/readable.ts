import { isElement, isLeftOut, parentOf } from './tree.ts'

/**
 * Which elements may be read: they and everything around them. Each is asked once, and the page may not change between:
 * else an element deep in the page costs as much as it is deep, again and again.
 */
export function createReadable(): { has(element: Element): boolean } {
  const known = new WeakMap<Element, boolean>()

  function has(element: Element): boolean {
    const path: Element[] = []
    let at: Element | null = element
    while (at && isElement(at) && !known.has(at)) {
      path.push(at)
      at = parentOf(at)
    }
    let may = !at || !isElement(at) || known.get(at) === true
    for (const one of path.reverse()) {
      may = may && !isLeftOut(one)
      known.set(one, may)
    }
    return may
  }

  return { has }
}
