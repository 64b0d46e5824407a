import { masked } from '../../masked.ts'
import { blockText, tidy } from '../block-text.ts'
import { MENU, MENU_BUTTON, MENU_ITEM, ROW, SIGN_IN, SIGN_IN_WIDGET, TOOLBAR } from '../selectors.ts'
import { closest, isElement, matches } from '../tree.ts'
import { ACCOUNT, SIGN_IN_WORDS } from '../words.ts'
import type { Finder } from './candidate.ts'
import { isInside, leadsAway, nameOf } from './control.ts'

const ADDRESS = /[^\s,;:<>"'()（）「」，、：]+@[^\s,;:<>"'()（）「」，、：]+\.\p{L}{2,}/u

const OF_MENU = `${MENU_BUTTON}, ${MENU_ITEM}`

/** The account menu: its button, and the line in it that names the account. */
export const signedIn: Finder = {
  elements: OF_MENU,
  labels: /@/,
  find(node, { surface }) {
    if (!isElement(node) || surface !== 'shell') return undefined
    const label = tidy(node.ariaLabel ?? blockText(node)?.joined ?? '')
    const address = isOfMenu(node) && !isOfThing(node) ? ADDRESS.exec(label)?.[0] : undefined
    if (address) return { kind: 'signed-in', element: node, account: masked(address) }
    // "Account, signed in as …"
    const [name = ''] = nameOf(node).split(/[,،:]/)
    const isMenu = matches(node, MENU_BUTTON) && ACCOUNT.has(name)
    return isMenu ? { kind: 'signed-in', element: node } : undefined
  },
}

const isOfMenu = (element: Element) => matches(element, OF_MENU) || closest(element, MENU) !== null

/** What can be done with one of a list: an address of many. */
const isOfThing = (element: Element) =>
  matches(element, MENU_BUTTON) && closest(element, ROW) !== null && !closest(element, `nav, ${TOOLBAR}`)

/** The landing page's button, and Apple's sign-in frame. */
export const wayIn: Finder = {
  elements: `${SIGN_IN}, iframe`,
  find: (node, { surface }) =>
    isElement(node) && surface === 'shell' && matches(node, `${SIGN_IN}, ${SIGN_IN_WIDGET}`)
      ? { kind: 'signed-out', element: node }
      : undefined,
}

/** A button of icloud.com that says so. */
export const signInButton: Finder = {
  names: SIGN_IN_WORDS,
  find(node, { surface }) {
    if (!isElement(node) || surface !== 'shell') return undefined
    if (matches(node, SIGN_IN) || isInside(node) || leadsAway(node)) return undefined
    return { kind: 'signed-out', element: node, weak: true, once: 'frame' }
  },
}
