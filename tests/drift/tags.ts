import { type Drift, type Drifting, elementsIn } from './drifting.ts'
import { oneOf, type Random } from './random.ts'

/** Elements that mean the same to a reader, whichever is taken. */
const ALIKE: [string, string[]][] = [
  ['div', ['ui-block', 'div', 'section']],
  ['section:not([aria-label])', ['div', 'article', 'ui-section']],
  ['article', ['section', 'article']],
  ['b, strong, i, em', ['b', 'strong', 'i', 'em', 'span']],
  ['span', ['b', 'i', 'em', 'span']],
  ['ui-card, ui-pane, ui-main-pane, ui-label, ui-text, ui-value', ['div', 'ui-box']],
]

/** Other tags where a tag says nothing: `div` and custom elements, `article` and `section`, `b` and `span`. */
export const tags: Drift = page => {
  for (const element of [...elementsIn(page.document.body)]) {
    const name = newTag(element, page.random)
    if (name && name !== element.localName && !element.shadowRoot) replace(page, element, name)
  }
}

function newTag(element: Element, random: Random): string | undefined {
  const alike = ALIKE.find(([selector]) => element.matches(selector))
  return alike && oneOf(random, alike[1])
}

function replace({ document, expected }: Drifting, element: Element, name: string): void {
  const other = document.createElement(name)
  const { display, width, height } = getComputedStyle(element)
  for (const { name, value } of element.attributes) other.setAttribute(name, value)
  element.replaceWith(other)
  other.append(...element.childNodes)
  // Style sheets may speak of the tag: it looks as before.
  if (getComputedStyle(other).display !== display) other.style.display = display
  if (!display.startsWith('inline')) Object.assign(other.style, { minWidth: width, minHeight: height })
  for (const [at, one] of expected.entries()) if (one === element) expected[at] = other
}
