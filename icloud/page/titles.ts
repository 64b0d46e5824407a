import { tidy } from './block-text.ts'
import { CONTROL, ROW } from './selectors.ts'
import { NOT_THEIRS } from './storage-words.ts'
import { routeOf } from './surface.ts'
import { closest, hasChildren, isElement, matches, parentOf, textIn } from './tree.ts'
import { APPS } from './words.ts'

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]'
const TILE = `${CONTROL}, ${ROW}`

/** How far up the sections may begin that something is in, and how far before it their headings may stand. */
const LEVELS_UP = 8
const MOST_BEFORE = 6
/** More stand side by side only in lists, which may have thousands. */
const MOST_BESIDE = 20

/** The titles of all that an element is in, nearest first, in lower case: headings, labels, and links to apps. */
export function titlesOver(node: Element | Text): string[] {
  const titles: (string | null)[] = []
  let at: Element | Text | null = node
  for (let level = 0; at && level < LEVELS_UP; level++, at = parentOf(at))
    titles.push(...headingsBefore(at), appBeside(at), level && isElement(at) ? at.ariaLabel : '')
  return titles.flatMap(title => (title ? tidy(title).toLowerCase() : []))
}

/** The nearest, and before it those that stand over it: a member of the family, the family. */
function headingsBefore(node: Element | Text): string[] {
  const titles: string[] = []
  let rank = 7
  let at = node.previousElementSibling
  for (let count = 0; at && count < MOST_BEFORE; count++, at = at.previousElementSibling) {
    const heading = headingIn(at)
    if (!heading || rankOf(heading) >= rank) continue
    rank = rankOf(heading)
    titles.push(textIn(heading))
  }
  return titles
}

const rankOf = ({ localName, ariaLevel }: Element) => Number(ariaLevel ?? /\d/.exec(localName) ?? 2)

/** A heading may be wrapped; that of a tile stands over nothing else. */
function headingIn(element: Element, wraps = 3): Element | undefined {
  if (matches(element, HEADING)) return element
  const [only, other] = matches(element, TILE) ? [] : element.children
  return only && !other && wraps ? headingIn(only, wraps - 1) : undefined
}

/** Where the one link leads that stands beside it, or that it is: tiles that are links themselves stand side by side. */
function appBeside(node: Element | Text): string {
  const { parentElement: parent } = node
  const beside = parent && !hasChildren(parent, MOST_BESIDE) ? [...parent.children] : []
  const links = beside.filter(({ localName }) => localName === 'a')
  const [link = node] = links.length < 2 ? links : []
  return routeOf((link as HTMLAnchorElement).pathname ?? '')
}

/** It stands under the title of a family (somebody else's, or everybody's), of what was removed, of a talk. */
export const isNotTheirs = (node: Element) => titlesOver(node).some(title => NOT_THEIRS.test(title))

/** What is in these is quoted, not said. */
const QUOTED = 'pre, code, samp, kbd, blockquote, q, figcaption:not(li *, a *), [role="tooltip"]'

/** In the tile of such an app stands what somebody wrote: like what is quoted, it says nothing of this person's iCloud. */
export const isNotSaid = (node: Element | Text): boolean =>
  closest(isElement(node) ? node : (parentOf(node) as Element), QUOTED) !== null ||
  titlesOver(node).some(APPS.has)
