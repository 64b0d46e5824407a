/**
 * Counts how often a node of the page is asked for, and what the browser itself looks through then. Imported first:
 * whoever keeps a getter keeps the counting one.
 */
export const visits = { count: 0 }

/** `getElementsByTagName` looks through nothing until it is asked for one of what it has. */
const THROUGH = ['textContent', 'querySelectorAll', 'querySelector']
const { querySelectorAll: inElement } = Element.prototype
const { querySelectorAll: inFragment } = DocumentFragment.prototype
const shadowOf = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')
  ?.get as () => ShadowRoot | null
const parentOf = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get as () => Node | null

/** How many elements are in what was built; it does not change while it is read. */
const sizes = new WeakMap<Node, number>()

export function measureSizes(root: Element): void {
  const queue: (Element | ShadowRoot)[] = [root]
  const sizeOf = (node: Node) => sizes.get(node) ?? 0
  for (let next = queue.pop(); next; next = queue.pop()) {
    const all = [...(next instanceof Element ? inElement : inFragment).call(next, '*')] as Element[]
    for (const element of all.reverse()) {
      const parent = parentOf.call(element) as Node
      sizes.set(parent, sizeOf(parent) + sizeOf(element) + 1)
      queue.push(...[shadowOf.call(element)].filter(shadow => shadow !== null))
    }
  }
}

const costOf = (name: string, node: Node) => (THROUGH.includes(name) ? 1 + (sizes.get(node) ?? 0) : 1)

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
    get(this: Node) {
      visits.count += costOf(name, this)
      return get.call(this)
    },
  })
}

function countCalls(prototype: object, name: string): void {
  const method = Reflect.get(prototype, name) as (...all: unknown[]) => unknown
  Reflect.set(prototype, name, function (this: Node, ...all: unknown[]) {
    visits.count += costOf(name, this)
    return method.apply(this, all)
  })
}
