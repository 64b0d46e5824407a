import { HOST } from './host.ts'

/** What a person presses or fills in. */
const CONTROLS =
  'a[href], button, input, select, textarea, summary, ui-button, [role="button"], [role="link"], [role="tab"], ' +
  '[role="switch"], [role="checkbox"], [role="radio"], [role="option"], [role^="menuitem"]'

/** What may lie over things that it has nothing to do with; so may whatever stays while the page scrolls. */
const OVERLAYS = 'dialog, [role="dialog"], [role="alertdialog"]'

/** Asked of the prototypes: a form answers with its own fields. */
export const is = (element: Element, selector: string) => Element.prototype.matches.call(element, selector)
const parentOf = (node: Node): Node | null => Reflect.get(Node.prototype, 'parentNode', node)
export const isControl = (element: Element) => is(element, CONTROLS)

/** The element and all that it is in, from shadow roots to their hosts. */
export function upFrom(element: Element): Element[] {
  const all: Element[] = []
  for (let at: Node | null = element; at; at = parentOf(at)) {
    if (at.nodeType === Node.DOCUMENT_FRAGMENT_NODE) at = (at as ShadowRoot).host
    if (at.nodeType === Node.ELEMENT_NODE) all.push(at as Element)
  }
  return all
}

/** The page's own element that a press would meet. Needs layout: to be asked right after it. */
export function pageAt(x: number, y: number): Element | undefined {
  let found = topIn(document, x, y)
  for (let root = found?.shadowRoot; root; root = found?.shadowRoot) {
    const inner = topIn(root, x, y)
    if (inner?.getRootNode() !== root) break
    found = inner
  }
  return found
}

/** The second question is the dear one: for all that lies there, to the very bottom. */
function topIn(root: Document | ShadowRoot, x: number, y: number): Element | undefined {
  const top = root.elementFromPoint(x, y)
  if (top && top.localName !== HOST) return top
  return root.elementsFromPoint(x, y).find(({ localName }) => localName !== HOST)
}

/** What lies over `element`, of which `top` is a part, without being a part of what it is in. */
export function overlayOver(element: Element, top: Element): Element | undefined {
  const family = upFrom(element)
  const strangers = upFrom(top).filter(at => !family.includes(at))
  return strangers.find(at => is(at, OVERLAYS) || /fixed|sticky/.test(getComputedStyle(at).position))
}
