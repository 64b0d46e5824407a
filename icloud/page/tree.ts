/**
 * Walking a page as a person sees it: open shadow roots belong to their hosts, and what must not or need not be
 * read is left out with all that is in it.
 */
const NO_TEXT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT CANVAS VIDEO AUDIO OBJECT EMBED IFRAME HEAD UNSTUCK-HINTS'.split(
    ' ',
  ),
)

/** Editable text is what the person writes; a log is text for screen readers, said twice. */
export function isLeftOut(element: Element): boolean {
  if (NO_TEXT.has(element.tagName)) return true
  if (element.localName === 'form') return false
  if (element.hasAttribute('hidden') || element.hasAttribute('inert')) return true
  const role = element.getAttribute('role')
  if (role === 'log' || role === 'textbox' || role === 'searchbox') return true
  const editable = element.getAttribute('contenteditable')
  return editable !== null && editable !== 'false'
}

/** Asked of the prototype: `<form><input name="parentNode">` answers with its input when asked itself. */
const asked = (name: 'parentNode' | 'firstChild' | 'nextSibling') => {
  const get = Object.getOwnPropertyDescriptor(Node.prototype, name)?.get as () => Node | null
  return (node: Node) => get.call(node)
}
const parentNodeOf = asked('parentNode')
const firstChildOf = asked('firstChild')
const nextSiblingOf = asked('nextSibling')

const firstIn = (node: Node): Node | null => (node as Element).shadowRoot?.firstChild ?? firstChildOf(node)

/** The node's parent, from a shadow root to its host. */
export function parentOf(node: Node): Element | null {
  const parent = parentNodeOf(node)
  return (hostOf(parent) ?? parent) as Element | null
}

/** The host of a shadow root; undefined for any other node (a link has a `host` too: its address's). */
const hostOf = (node: Node | null) =>
  node?.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (node as ShadowRoot).host : undefined

/** The node after `node` in document order within `root`, its children left out. */
function after(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at && at !== root; at = parentOf(at)) {
    const next: Node | null = nextOf(at)
    if (next) return next
  }
  return null
}

/** After the last child of a shadow root come the host's own (slotted) children. */
function nextOf(node: Node): Node | null {
  return nextSiblingOf(node) ?? hostOf(parentNodeOf(node))?.firstChild ?? null
}

/** A walk that survives the page changing underneath, when it is told what is taken out. */
export interface Walk {
  next(): Node | null
  /** `removed` was in `parent`, before `then`: the walk goes on there, if it was inside. */
  taken(removed: Node, parent: Node, then: Node | null): void
}

/** The elements and texts of `root`, in order, one per `next()`; a left-out element is given, its inside is not. */
export function walk(root: Node): Walk {
  let at: Node | null = null
  let ahead: Node | null | undefined = root
  return {
    next() {
      at = ahead === undefined ? following(at, root) : ahead
      ahead = undefined
      return at
    },
    taken(removed, parent, then) {
      const where = ahead ?? at
      if (where && holds(removed, where)) ahead = then ?? after(parent, root)
    },
  }
}

function following(at: Node | null, root: Node): Node | null {
  if (!at) return null
  const inside = at.nodeType === Node.ELEMENT_NODE && !isLeftOut(at as Element) ? firstIn(at) : null
  return inside ?? after(at, root)
}

/** True when the element and everything around it may be read. */
export function mayRead(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.nodeType === Node.ELEMENT_NODE && isLeftOut(at)) return false
  }
  return true
}

/** The nearest ancestor (or itself) that matches, through shadow roots. */
export function closest(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.nodeType === Node.ELEMENT_NODE && at.matches(selector)) return at
  }
  return null
}

/** `outer` holds `inner`, or is it, through shadow roots. */
export function holds(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = parentOf(at)) {
    if (at === outer) return true
  }
  return false
}
