import { type Drift, elementsIn, isInline } from './drifting.ts'

/** Without the `div`s and `span`s that hold one element and nothing else, and say nothing by themselves. */
export const unwrap: Drift = ({ document, expected }) => {
  for (const element of [...elementsIn(document.body)]) {
    const [only] = element.children
    if (only && isBare(element) && !expected.includes(element) && isInline(only) === isInline(element)) {
      element.replaceWith(only)
    }
  }
}

function isBare(element: Element): boolean {
  const names = element.getAttributeNames().filter(name => !['class', 'id', 'style'].includes(name))
  const alone = element.children.length === 1 && !element.shadowRoot && !hasText(element)
  return element.matches('div, span') && !names.length && alone && isPlain(getComputedStyle(element))
}

const hasText = (element: Element) =>
  [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? ''))

/** It neither hides what is in it nor moves it about. */
const isPlain = ({ opacity, overflow, position, visibility, display }: CSSStyleDeclaration) =>
  opacity === '1' &&
  overflow === 'visible' &&
  position === 'static' &&
  visibility === 'visible' &&
  /^(?:block|inline)$/.test(display)
