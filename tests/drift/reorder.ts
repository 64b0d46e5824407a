import { type Drift, type Drifting, elementsIn } from './drifting.ts'
import { shuffled } from './random.ts'

/** Tiles, rows, links and buttons: among their like, their order says nothing. */
const ANY_ORDER =
  'article, section, li, tr:not(:has(th)), [role="row"], [role="listitem"], [role="menuitem"], ' +
  ':is(header, footer, nav, [role="toolbar"]) :is(a, button, ui-button)'

/** Siblings of one kind in another order. Each takes the place of another, so what stands between them stays. */
export const reorder: Drift = page => {
  for (const parent of [page.document.body, ...elementsIn(page.document.body)]) {
    if (isText(parent)) continue
    for (const group of groupsIn(parent)) reorderGroup(page, group)
  }
}

/** Links within a sentence stay where they are. */
const isText = (parent: Element) =>
  [...parent.childNodes].some(node => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.nodeValue ?? ''))

function groupsIn(parent: Element): Element[][] {
  const groups = new Map<string, Element[]>()
  for (const child of parent.children) {
    if (child.matches(ANY_ORDER)) groups.set(child.localName, [...(groups.get(child.localName) ?? []), child])
  }
  return [...groups.values()].filter(group => group.length > 1)
}

function reorderGroup({ document, random }: Drifting, group: Element[]): void {
  const places = group.map(element => {
    const place = document.createComment('')
    element.replaceWith(place)
    return place
  })
  for (const [at, element] of shuffled(random, group).entries()) places[at]?.replaceWith(element)
}
