/**
 * A page as a person sees it: open shadow roots belong to their hosts, and what must not or need not be read is
 * left out with all that is in it. Editable text is what the person writes; a log is text for screen readers, said
 * twice.
 */
const NAMES = new Set(
  (
    'script style noscript template textarea input select canvas video audio object embed iframe head ' +
    'unstuck-hints'
  ).split(' '),
)
const STATES =
  '[hidden], [inert], [role="log"], [role="textbox"], [role="searchbox"], ' +
  '[contenteditable]:not([contenteditable="false"])'

/** Asked of the prototype: `<form><input name="matches">` answers with its input when asked itself. */
const proto = Element.prototype
function asked<Answer = Node | null>(name: keyof Node) {
  const get = Object.getOwnPropertyDescriptor(Node.prototype, name)?.get as () => Answer
  return (node: Node) => get.call(node)
}
const parentNodeOf = asked('parentNode')
export const firstChildOf = asked('firstChild')
export const nextSiblingOf = asked('nextSibling')
const childrenOf = asked<NodeListOf<ChildNode>>('childNodes')
const textContentOf = asked<string | null>('textContent')
/** In an element or a shadow root; a document has none. */
export const textIn = (node: Node): string => textContentOf(node) ?? ''

export const allIn = (root: Element | ShadowRoot, selector: string): NodeListOf<Element> =>
  (isElement(root) ? proto : DocumentFragment.prototype).querySelectorAll.call(root, selector)

export const hasIn = (root: Element | ShadowRoot, selector: string): boolean =>
  (isElement(root) ? proto : DocumentFragment.prototype).querySelector.call(root, selector) !== null

/** More elements are in it than so many. `inTime`: the browser stops counting there, but counts ten times as slowly. */
export const hasMoreThan = (root: Element | ShadowRoot, count: number, inTime: boolean): boolean =>
  inTime && isElement(root)
    ? proto.getElementsByTagName.call(root, '*')[count] !== undefined
    : allIn(root, '*').length > count

/** It has more children than so many, or as many. */
export const hasChildren = (element: Element, count: number): boolean =>
  childrenOf(element)[count - 1] !== undefined

export const matches = (element: Element, selector: string) => proto.matches.call(element, selector)

/** Something in it is left out. */
export const hasLeftOut = (root: Element): boolean => hasIn(root, `${[...NAMES]},${STATES}`)

export const isLeftOutByName = ({ localName }: Element) => NAMES.has(localName)

/** Most elements have other names and no attributes. */
export const isLeftOut = (element: Element) =>
  isLeftOutByName(element) || (proto.hasAttributes.call(element) && matches(element, STATES))

export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE

/** Undefined for what has none, or a closed one. */
export function shadowOf(element: Element): ShadowRoot | undefined {
  const { shadowRoot } = element
  return shadowRoot?.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? shadowRoot : undefined
}

/** What stands in a slot, if anything does. */
export function slottedIn(node: Node): Node[] | undefined {
  const nodes = isElement(node) && node.localName === 'slot' ? (node as HTMLSlotElement).assignedNodes() : []
  return nodes[0] && nodes
}

/** The node's parent, from a shadow root to its host. */
export function parentOf(node: Node): Element | null {
  const parent = parentNodeOf(node)
  return (hostOf(parent) ?? parent) as Element | null
}

/** The host of a shadow root; undefined for any other node (a link has a `host` too: its address's). */
export const hostOf = (node: Node | null) =>
  node?.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (node as ShadowRoot).host : undefined

/** The nearest ancestor (or itself) that matches, through shadow roots. */
export function closest(element: Element, selector: string): Element | null {
  for (let at: Element | undefined = element; at; at = hostOf(at.getRootNode())) {
    const found = proto.closest.call(at, selector)
    if (found) return found
  }
  return null
}

/** The element and all elements that it is in, through shadow roots. */
export function upFrom(element: Element): Element[] {
  const all: Element[] = []
  for (let at: Element | null = element; at && isElement(at); at = parentOf(at)) all.push(at)
  return all
}

/** Not through shadow roots. */
export const contains = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner)

/** `outer` holds `inner`, or is it, through shadow roots. */
export function holds(outer: Node, inner: Node): boolean {
  for (let at: Node | undefined = inner; at; at = hostOf(at.getRootNode())) {
    if (contains(outer, at)) return true
  }
  return false
}
