import { tidy } from './block-text.ts'
import { routeOf } from './surface.ts'
import { hasChildren, isElement, matches, parentOf, textIn } from './tree.ts'
import { labels } from './word-lists.ts'

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]'

/** How far up the sections may begin that something is in, and how far before it their headings may stand. */
const LEVELS_UP = 8
const MOST_BEFORE = 6
/** More stand side by side only in lists, which may have thousands. */
const MOST_BESIDE = 20

/** The names of the apps in which people write and keep things, and how their addresses begin. */
const APPS = labels('apps')

/** The titles of all that an element is in, nearest first, in lower case: headings, labels, and links to apps. */
export function titlesOver(node: Element | Text): string[] {
  const titles: (string | null)[] = []
  let at: Element | Text | null = node
  for (let level = 0; at && level < LEVELS_UP; level++, at = parentOf(at))
    titles.push(headingBefore(at), appBeside(at), level && isElement(at) ? at.ariaLabel : '')
  return titles.flatMap(title => (title ? tidy(title).toLowerCase() : []))
}

function headingBefore(node: Element | Text): string {
  let at = node.previousElementSibling
  let title = ''
  for (let count = 0; at && !title && count < MOST_BEFORE; count++, at = at.previousElementSibling)
    title = titleIn(at)
  return title
}

/** A heading may be wrapped. */
function titleIn(element: Element, wraps = 3): string {
  if (matches(element, HEADING)) return textIn(element)
  const [only, other] = element.children
  return only && !other && wraps ? titleIn(only, wraps - 1) : ''
}

/** Where the one link leads that stands beside it, or that it is: tiles that are links themselves stand side by side. */
function appBeside(node: Element | Text): string {
  const { parentElement: parent } = node
  const beside = parent && !hasChildren(parent, MOST_BESIDE) ? [...parent.children] : []
  const links = beside.filter(({ localName }) => localName === 'a')
  const [link = node] = links.length < 2 ? links : []
  return routeOf((link as HTMLAnchorElement).pathname ?? '')
}

/** In the tile of such an app stands what somebody wrote: it says nothing of this person's iCloud. */
export const isInApp = (node: Element | Text): boolean => titlesOver(node).some(APPS.has)
