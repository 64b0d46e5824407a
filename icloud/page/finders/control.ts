import { blockText, tidy } from '../block-text.ts'
import { CONTROL } from '../selectors.ts'
import { closest, isElement, parentOf } from '../tree.ts'
import type { Candidate, Finder, Names, Place } from './candidate.ts'

/** Longer names are none of those we know. */
const LONGEST_NAME = 60

/** What a control is called; its own label first. A `ui-button`'s inner button has no words. */
const writtenOn = (element: Element) => element.getAttribute('aria-label') ?? textOf(element)

/** Behind the words of a link: "Sign In →". */
const ARROW = /[\s→›»>❯↗⟩…]+$/
const UNEVEN = /[^\S ]|^ |[ →›»>❯↗⟩…]$/

/** In lower case. */
export const nameOf = (element: Element): string => tidy(writtenOn(element)).toLowerCase()

/** Most have one text and nothing else. */
function textOf(element: Element): string {
  const { firstChild: first } = element
  const isOnly = first?.nodeType === Node.TEXT_NODE && !first.nextSibling && !element.shadowRoot
  return isOnly ? (first as Text).data : (blockText(element)?.joined ?? '')
}

/** A control with one of these names. A page has thousands of others, so most are told by one look. */
export function isNamed(element: Element, names: Names): boolean {
  const written = writtenOn(element)
  if (written.length > LONGEST_NAME) return false
  const name = written.toLowerCase()
  return names.has(name) || (UNEVEN.test(name) && names.has(tidy(name.replace(ARROW, ''))))
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
