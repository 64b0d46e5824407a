/**
 * Counts how often a node of the page is asked for, and what the browser itself looks through then. Imported first:
 * whoever keeps a getter keeps the counting one.
 */
export const visits = { count: 0 }

/** `getElementsByTagName` looks through nothing until it is asked for one of what it has. */
const THROUGH = ['textContent', 'querySelectorAll', 'querySelector']
const allIn = DocumentFragment.prototype.querySelectorAll
const allInElement = Element.prototype.querySelectorAll

function costOf(name: string, node: unknown): number {
  if (!THROUGH.includes(name)) return 1
  if (node instanceof DocumentFragment) return 1 + allIn.call(node, '*').length
  return node instanceof Element ? 1 + allInElement.call(node, '*').length : 1
}

const GETTERS: [object, string[]][] = [
  [
    Node.prototype,
    [
      'firstChild',
      'lastChild',
      'nextSibling',
      'previousSibling',
      'parentNode',
      'parentElement',
      'childNodes',
      'textContent',
    ],
  ],
  [
    Element.prototype,
    ['children', 'firstElementChild', 'nextElementSibling', 'previousElementSibling', 'shadowRoot'],
  ],
  [CharacterData.prototype, ['data', 'nextElementSibling', 'previousElementSibling']],
]
const METHODS: [object, string[]][] = [
  [TreeWalker.prototype, ['nextNode', 'firstChild', 'nextSibling', 'parentNode']],
  [NodeIterator.prototype, ['nextNode']],
  [
    Element.prototype,
    [
      'matches',
      'closest',
      'querySelector',
      'querySelectorAll',
      'getElementsByTagName',
      'getAttribute',
      'hasAttribute',
    ],
  ],
  [DocumentFragment.prototype, ['querySelectorAll']],
]

for (const [prototype, names] of GETTERS) for (const name of names) countGets(prototype, name)
for (const [prototype, names] of METHODS) for (const name of names) countCalls(prototype, name)

function countGets(prototype: object, name: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name)
  const get = descriptor?.get
  if (!get) return
  Object.defineProperty(prototype, name, {
    ...descriptor,
    get() {
      visits.count += costOf(name, this)
      return get.call(this)
    },
  })
}

function countCalls(prototype: object, name: string): void {
  const method = Reflect.get(prototype, name) as (...all: unknown[]) => unknown
  Reflect.set(prototype, name, function (this: unknown, ...all: unknown[]) {
    visits.count += costOf(name, this)
    return method.apply(this, all)
  })
}
