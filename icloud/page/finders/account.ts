import { tidy } from '../block-text.ts'
import { CONTROL, MENU_BUTTON, MENU_ITEM, SIGN_IN, SIGN_IN_WIDGET } from '../selectors.ts'
import { isElement, matches } from '../tree.ts'
import { ACCOUNT, SIGN_IN_WORDS } from '../words.ts'
import type { Finder } from './candidate.ts'
import { isInside, leadsAway, nameOf } from './control.ts'

const ADDRESS = /[^\s,;:<>"'()（）「」，、：]+@[^\s,;:<>"'()（）「」，、：]+\.\p{L}{2,}/u

const WAY_IN = `${SIGN_IN}, ${SIGN_IN_WIDGET}`

/** jo.doe@icloud.com -> j•••@icloud.com: enough to recognise one's own, no more. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@')
  return `${[...address][0]}•••${address.slice(at)}`
}

/** The account menu: its button, and the line in it that names the account. */
export const signedIn: Finder = {
  elements: `${MENU_BUTTON}, ${MENU_ITEM}`,
  find(node, { surface }) {
    if (!isElement(node) || surface !== 'shell') return undefined
    const label = tidy(node.getAttribute('aria-label') ?? '')
    const address = ADDRESS.exec(label)?.[0]
    if (address) return { kind: 'signed-in', element: node, account: masked(address) }
    const isMenu = matches(node, MENU_BUTTON) && ACCOUNT.has(nameOf(node))
    return isMenu ? { kind: 'signed-in', element: node } : undefined
  },
}

/** The landing page's button, Apple's sign-in frame, or a button of icloud.com that says so. */
export const signedOut: Finder = {
  elements: `${WAY_IN}, ${CONTROL}`,
  find(node, { surface }) {
    if (!isElement(node) || surface !== 'shell') return undefined
    if (matches(node, WAY_IN)) return { kind: 'signed-out', element: node }
    const saysSo = SIGN_IN_WORDS.has(nameOf(node)) && !isInside(node, CONTROL) && !leadsAway(node)
    return saysSo ? { kind: 'signed-out', element: node, weak: true, once: 'frame' } : undefined
  },
}
