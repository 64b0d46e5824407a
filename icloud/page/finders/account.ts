import { tidy } from '../block-text.ts'
import { CONTROL, MENU_BUTTON, MENU_ITEM, SIGN_IN, SIGN_IN_WIDGET } from '../selectors.ts'
import { ACCOUNT, SIGN_IN_WORDS } from '../words.ts'
import type { Finder } from './candidate.ts'
import { isElement } from './candidate.ts'
import { isInside, leadsAway, nameOf } from './control.ts'

const ADDRESS = /[^\s,;:<>"'()（）「」，、：]+@[^\s,;:<>"'()（）「」，、：]+\.\p{L}{2,}/u

const MENU = `${MENU_BUTTON}, ${MENU_ITEM}`
const WAY_IN = `${SIGN_IN}, ${SIGN_IN_WIDGET}`

/** jo.doe@icloud.com -> j•••@icloud.com: enough to recognise one's own, no more. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@')
  return `${[...address][0]}•••${address.slice(at)}`
}

/** The account menu: its button, and the line in it that names the account. */
export const signedIn: Finder = (node, { surface }) => {
  if (!isElement(node) || surface !== 'shell' || !node.matches(MENU)) return undefined
  const label = tidy(node.getAttribute('aria-label') ?? '')
  const address = ADDRESS.exec(label)?.[0]
  if (address) return { kind: 'signed-in', element: node, account: masked(address) }
  const isMenu = node.matches(MENU_BUTTON) && ACCOUNT.has(nameOf(node))
  return isMenu ? { kind: 'signed-in', element: node } : undefined
}

/** The landing page's button, Apple's sign-in frame, or a button of icloud.com that says so. */
export const signedOut: Finder = (node, { surface }) => {
  if (!isElement(node) || surface !== 'shell') return undefined
  if (node.matches(WAY_IN)) return { kind: 'signed-out', element: node }
  const saysSo = node.matches(CONTROL) && !isInside(node, CONTROL) && SIGN_IN_WORDS.has(nameOf(node))
  return saysSo && !leadsAway(node)
    ? { kind: 'signed-out', element: node, weak: true, once: 'frame' }
    : undefined
}
