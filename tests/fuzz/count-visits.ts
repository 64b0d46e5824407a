/** Counts how often a node of the page is asked for. Imported first: whoever keeps a getter keeps the counting one. */
export const visits = { count: 0 }

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
    ['matches', 'closest', 'querySelector', 'querySelectorAll', 'getAttribute', 'hasAttribute'],
  ],
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
      visits.count++
      return get.call(this)
    },
  })
}

function countCalls(prototype: object, name: string): void {
  const method = Reflect.get(prototype, name) as (...all: unknown[]) => unknown
  Reflect.set(prototype, name, function (this: unknown, ...all: unknown[]) {
    visits.count++
    return method.apply(this, all)
  })
}
