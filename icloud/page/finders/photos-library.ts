import { APP_TITLE, CONTROL, PHOTOS_ICON, PHOTOS_TITLE } from '../selectors.ts'
import { closest } from '../tree.ts'
import { PHOTOS } from '../words.ts'
import type { Candidate, Finder } from './candidate.ts'
import { isElement } from './candidate.ts'
import { isIcloud, linkOf, nameOf } from './control.ts'

/** A tile can hold several links to one place: icon, name, pictures. */
const found = (element: Element): Candidate => ({ kind: 'photos-library', element, once: 'near' })

/** The Photos tile at home, the title of the Photos page, the line of text in the Photos app. */
export const photosLibrary: Finder = (node, { surface, route }) => {
  if (!isElement(node)) return undefined
  if (surface === 'photos-app') return inApp(node)
  if (route === 'photos' && node.matches(APP_TITLE)) return found(closest(node, 'svg') ?? node)
  return isTile(node) ? found(closest(node, CONTROL) ?? node) : undefined
}

/** Each day has a heading, coming and going as one scrolls: the first of them all is enough. */
function inApp(element: Element): Candidate | undefined {
  return element.matches(PHOTOS_TITLE) ? { ...found(element), once: 'frame' } : undefined
}

function isTile(element: Element): boolean {
  if (element.matches(PHOTOS_ICON)) return true
  if (element.tagName === 'ARTICLE') return PHOTOS.has(nameOfArticle(element))
  if (element.tagName !== 'A') return false
  const link = linkOf(element)
  // With a hash it leads to one picture or album.
  return link !== undefined && isIcloud(link) && /^\/photos\/?$/i.test(link.pathname) && link.hash.length < 3
}

/** An article's words are its content; only its label is its name. */
const nameOfArticle = (element: Element) => (element.hasAttribute('aria-label') ? nameOf(element) : '')
