import { APP_TITLE, CONTROL, PHOTOS_ICON, PHOTOS_TITLE } from '../selectors.ts'
import { closest, isElement, matches } from '../tree.ts'
import { PHOTOS } from '../words.ts'
import type { Candidate, Finder } from './candidate.ts'
import { isIcloud, linkFinder, nameOf } from './control.ts'

const LABELLED = 'article[aria-label]'

/** A tile can hold several links to one place: icon, name, pictures. */
const found = (element: Element): Candidate => ({ kind: 'photos-library', element, once: 'near' })

/** The Photos tile at home, the title of the Photos page, the line of text in the Photos app. */
export const photosLibrary: Finder = {
  elements: `${PHOTOS_ICON}, ${LABELLED}, ${APP_TITLE}, ${PHOTOS_TITLE}`,
  find(node, { surface, route }) {
    if (!isElement(node)) return undefined
    if (surface === 'photos-app') return inApp(node)
    if (route === 'photos' && matches(node, APP_TITLE)) return found(closest(node, 'svg') ?? node)
    return isTile(node) ? found(closest(node, CONTROL) ?? node) : undefined
  },
}

/** Each day has a heading, coming and going as one scrolls: the first of them all is enough. */
function inApp(element: Element): Candidate | undefined {
  return matches(element, PHOTOS_TITLE) ? { ...found(element), once: 'frame' } : undefined
}

/** An article's words are its content; only its label is its name. */
const isTile = (element: Element) =>
  matches(element, PHOTOS_ICON) || (matches(element, LABELLED) && PHOTOS.has(nameOf(element)))

/** A link to all the photos; with a hash it leads to one picture or album. */
export const photosLink = linkFinder(['photos'], (link, element, { surface }) =>
  surface === 'shell' && isIcloud(link) && /^\/photos\/?$/i.test(link.pathname) && link.hash.length < 3
    ? found(element)
    : undefined,
)
