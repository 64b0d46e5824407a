import { type Drift, type Drifting, elementsIn, isInline } from './drifting.ts'

/** Only some elements may be children of these. */
const STRICT =
  'table, thead, tbody, tfoot, tr, colgroup, ul, ol, dl, select, details, menu, picture, svg, svg *'
const NO_CONTENT =
  'iframe, script, style, template, textarea, input, meter, progress, br, hr, img, video, canvas'

/** One more `div` or `span` around every element, or around all that is in it. */
export const wrap: Drift = page => {
  for (const element of [...elementsIn(page.document.body)]) {
    const parent = element.parentElement
    if (page.random() < 0.5 || (parent && laysOut(parent))) wrapContent(page, element)
    else wrapElement(page, element)
  }
}

/** What is in a flex box or a grid would have another size in a wrapper, or none. */
const laysOut = (element: Element) => /flex|grid/.test(getComputedStyle(element).display)

function wrapContent(page: Drifting, element: Element): void {
  if (!element.hasChildNodes() || element.shadowRoot || laysOut(element)) return
  if (element.matches(`${STRICT}, ${NO_CONTENT}`)) return
  const nodes = [...element.childNodes]
  const inline = isInline(element) || element.matches('p, h1, h2, h3, h4, h5, h6, a, button')
  element.append(wrapper(page, inline))
  element.lastElementChild?.append(...nodes)
}

function wrapElement(page: Drifting, element: Element): void {
  const parent = element.parentElement
  if (parent?.shadowRoot || parent?.matches(STRICT) || element.matches('script, style, template, svg *'))
    return
  const around = wrapper(page, isInline(element))
  element.replaceWith(around)
  around.append(element)
}

function wrapper({ document, inserted }: Drifting, inline: boolean): Element {
  const element = document.createElement(inline ? 'span' : 'div')
  inserted.add(element)
  return element
}
