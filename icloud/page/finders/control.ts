import { blockText, tidy } from '../block-text.ts'
import { closest, isElement, parentOf } from '../tree.ts'

/** Longer names are none of those we know. */
const LONGEST_NAME = 60

/** What a control is called, in lower case; its own label first. A `ui-button`'s inner button has no words. */
export function nameOf(element: Element): string {
  const name = element.getAttribute('aria-label') ?? blockText(element)?.joined ?? ''
  return name.length > LONGEST_NAME ? '' : tidy(name).toLowerCase()
}

/** Where a link leads. The attribute is resolved by the page itself: icloud.com has a `<base href>`. */
export function linkOf(element: Element): URL | undefined {
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
export function isInside(element: Element, selector: string): boolean {
  const parent = parentOf(element)
  return parent !== null && isElement(parent) && closest(parent, selector) !== null
}
