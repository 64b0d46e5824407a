import { type Drift, type Drifting, textsIn } from './drifting.ts'
import { oneOf, upTo } from './random.ts'

const LONGEST_PIECE = 7

/** Each text in several nodes: bare, in `span`s of their own, with comments between. */
export const pieces: Drift = page => {
  for (const text of textsIn(page.document)) {
    const parent = text.parentElement
    const spans = parent === null || parent instanceof HTMLElement
    text.replaceWith(...cut(page, text.data).map(piece => node(page, piece, spans)))
  }
}

/** Nothing is cut inside a character. */
function cut({ random }: Drifting, text: string): string[] {
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  const pieces: string[] = []
  while (characters.length) pieces.push(characters.splice(0, 1 + upTo(random, LONGEST_PIECE)).join(''))
  return pieces
}

function node({ document, random, inserted }: Drifting, piece: string, spans: boolean): Node {
  const fragment = document.createDocumentFragment()
  const how = oneOf(random, ['bare', 'span', 'comment'])
  if (how === 'comment') fragment.append(document.createComment('4.9 GB of 5 GB used'))
  if (how !== 'span' || !spans) fragment.append(piece)
  else fragment.append(span(document, piece, inserted))
  return fragment
}

function span(document: Document, piece: string, inserted: Set<Element>): Element {
  const element = document.createElement('span')
  element.append(piece)
  inserted.add(element)
  return element
}
