import { blockText, tidy } from '../block-text.ts'
import { CONTROL } from '../selectors.ts'
import { closest, isElement, parentOf } from '../tree.ts'
import type { Candidate, Finder, Place } from './candidate.ts'

/** Longer names are none of those we know. */
const LONGEST_NAME = 60
/** Behind the words of a link: "Sign In →". */
const ARROW = /[\s→←>]+$/

/** What a control is called, in lower case; its own label first. A `ui-button`'s inner button has no words. */
export function nameOf(element: Element): string {
  const written = element.ariaLabel ?? blockText(element)?.joined ?? ''
  return tidy(written.slice(0, LONGEST_NAME).replace(ARROW, '')).toLowerCase()
}

/** A finder of links to icloud.com or Apple: only those are resolved whose address has one of these words in it. */
export function linkFinder(
  words: string[],
  find: (link: URL, element: Element, place: Place) => Candidate | undefined,
): Finder {
  return {
    elements: `a:is(${words.map(word => `[href*="${word}" i]`).join()})`,
    find(node, place) {
      const link = isElement(node) ? linkOf(node) : undefined
      return link && find(link, node as Element, place)
    },
  }
}

/** Where a link leads. The attribute is resolved by the page itself: icloud.com has a `<base href>`. */
function linkOf(element: Element): URL | undefined {
  const { href } = element as HTMLAnchorElement
  return typeof href === 'string' && URL.canParse(href) ? new URL(href) : undefined
}

export const isIcloud = (url: URL) => /(^|\.)icloud\.com(\.cn)?$/.test(url.hostname)

/** A link out of icloud.com: to a support article, to another service. */
export function leadsAway(element: Element): boolean {
  const link = linkOf(element)
  return link !== undefined && /^https?:$/.test(link.protocol) && !isIcloud(link)
}

/** True inside another control: the outer one is what a person presses. */
export function isInside(element: Element): boolean {
  const parent = parentOf(element)
  return parent !== null && isElement(parent) && closest(parent, CONTROL) !== null
}
