import { HOST } from './host.ts'

/** What a person presses or fills in. */
const CONTROLS =
  'a[href], button, input, select, textarea, summary, ui-button, [role="button"], [role="link"], [role="tab"], ' +
  '[role="switch"], [role="checkbox"], [role="radio"], [role="option"], [role^="menuitem"]'

/** What may lie over things that it has nothing to do with; so may whatever stays while the page scrolls. */
const OVERLAYS = 'dialog, [role="dialog"], [role="alertdialog"]'

/** How many elements before and after another, in the order of the document, are taken to be near it. */
const NEAR = 150

/** Asked of the prototypes: a form answers with its own fields. */
const is = (element: Element, selector: string) => Element.prototype.matches.call(element, selector)
const isControl = (element: Element) => is(element, CONTROLS)
const parentOf = (node: Node): Node | null => Reflect.get(Node.prototype, 'parentNode', node)

/** The element and all that it is in, from shadow roots to their hosts. */
export function upFrom(element: Element): Element[] {
  const all: Element[] = []
  for (let at: Node | null = element; at; at = parentOf(at)) {
    if (at.nodeType === Node.DOCUMENT_FRAGMENT_NODE) at = (at as ShadowRoot).host
    if (at?.nodeType === Node.ELEMENT_NODE) all.push(at as Element)
  }
  return all
}

/** Nothing is asked here that needs layout, and a huge page costs no more than a small one. */
export function controlsNear(element: Element): Element[] {
  const root = element.getRootNode()
  const walk = (step: 'nextNode' | 'previousNode') => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT)
    walker.currentNode = element
    return Array.from({ length: NEAR }, () => walker[step]() as Element | null)
  }
  const near = [...upFrom(element), ...walk('nextNode'), ...walk('previousNode')]
  const { host } = root as ShadowRoot
  return [...near.filter(at => at && isControl(at)), ...(host ? controlsNear(host) : [])] as Element[]
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

/** What a chip of `element` would keep a person from where `top` is. */
export const obstacleAt = (element: Element, top: Element): Element | undefined =>
  overlayOver(element, top) ?? upFrom(top).find(isControl)
