import type { Random } from './random.ts'

/** A page that is about to change, and the elements on it that are to be found. */
export interface Drifting {
  document: Document
  random: Random
  expected: Element[]
  /** What the drift has put around or into the elements of the page. */
  inserted: Set<Element>
}

/**
 * One way in which a page's markup changes and what a person sees does not. What comes after a `yield` happens once
 * the page has been read.
 */
export type Drift = (page: Drifting) => Generator<void> | void

/** Text in these is not shown, or not as text of the page. */
const UNSHOWN = 'script, style, title, template, noscript, textarea, option'
const LABELS = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt']

/** Every element under `root`, those in open shadow roots too. */
export function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot)
  }
}

/** Every text a person can be shown, in order. */
export function textsIn({ body }: Document): Text[] {
  const parents = [body, ...elementsIn(body)].filter(element => !element.closest(UNSHOWN))
  const roots = parents.flatMap(element => [element, ...(element.shadowRoot ? [element.shadowRoot] : [])])
  return roots.flatMap(root => [...root.childNodes].filter(isWords))
}

const isWords = (node: Node): node is Text =>
  node.nodeType === Node.TEXT_NODE && /\S/.test((node as Text).data)

/** Changes the words of the page, in texts and in labels. */
export function reword(document: Document, change: (words: string) => string): void {
  for (const text of textsIn(document)) set(text, change(text.data))
  for (const element of elementsIn(document.body)) {
    for (const label of LABELS) {
      const words = element.getAttribute(label)
      if (words) element.setAttribute(label, change(words))
    }
  }
}

function set(text: Text, data: string): void {
  if (text.data !== data) text.data = data
}

export const isInline = (element: Element) => getComputedStyle(element).display.startsWith('inline')
