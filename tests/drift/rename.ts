import { type Drift, elementsIn } from './drifting.ts'
import { upTo } from './random.ts'

const REFERENCES = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'headers',
  'list',
]

/** A new build of the page: other classes, ids and test ids, in the style sheets too. */
export const rename: Drift = ({ document, random }) => {
  const names = new Map<string, string>()
  const rename = (name: string) => {
    const known = names.get(name) ?? `_${upTo(random, 2 ** 32).toString(36)}${names.size}`
    names.set(name, known)
    return known
  }
  const elements = [...elementsIn(document)]
  for (const element of elements) renameOn(element, rename)
  for (const element of elements) refer(element, names)
}

function renameOn(element: Element, rename: (name: string) => string): void {
  for (const name of ['class', 'id', 'data-testid']) {
    const value = element.getAttribute(name)
    if (value) element.setAttribute(name, wordsOf(value).map(rename).join(' '))
  }
}

/** What names an element by its id or class names it still. */
function refer(element: Element, names: Map<string, string>): void {
  const renamed = (name: string) => names.get(name) ?? name
  for (const name of REFERENCES) {
    const value = element.getAttribute(name)
    if (value) element.setAttribute(name, wordsOf(value).map(renamed).join(' '))
  }
  if (element.localName !== 'style') return
  const renameSelector = (_: string, mark: string, name: string) => mark + renamed(name)
  element.textContent = (element.textContent ?? '').replace(/([.#])([\w-]+)/g, renameSelector)
}

const wordsOf = (value: string) => value.split(/\s+/).filter(Boolean)
