import { tidy } from '../block-text.ts'
import { CONTROL, MENU_BUTTON, MENU_ITEM, SIGN_IN, SIGN_IN_WIDGET } from '../selectors.ts'
import { ACCOUNT, SIGN_IN_WORDS } from '../words.ts'
import type { Finder } from './candidate.ts'
import { isElement } from './candidate.ts'
import { isInside, nameOf } from './control.ts'

const ADDRESS = /[^\s,;:<>"'()]+@[^\s,;:<>"'()]+\.\p{L}{2,}/u

/** jo.doe@icloud.com -> j•••@icloud.com: enough to recognise one's own, no more. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@')
  return `${[...address][0]}•••${address.slice(at)}`
}

/** The account menu: its button, and the line in it that names the account. */
export const signedIn: Finder = node => {
  if (!isElement(node) || !node.matches(`${MENU_BUTTON}, ${MENU_ITEM}`)) return undefined
  const label = tidy(node.getAttribute('aria-label') ?? '')
  const address = ADDRESS.exec(label)?.[0]
  if (address) return { kind: 'signed-in', element: node, account: masked(address) }
  const isMenu = node.matches(MENU_BUTTON) && ACCOUNT.has(nameOf(node))
  return isMenu ? { kind: 'signed-in', element: node } : undefined
}

/** The landing page's button, Apple's sign-in frame, or a button that says so. */
export const signedOut: Finder = (node, { surface }) => {
  if (!isElement(node) || surface !== 'shell') return undefined
  const isWay = node.matches(`${SIGN_IN}, ${SIGN_IN_WIDGET}`)
  const saysSo = () => node.matches(CONTROL) && !isInside(node, CONTROL) && SIGN_IN_WORDS.has(nameOf(node))
  return isWay || saysSo() ? { kind: 'signed-out', element: node } : undefined
}
