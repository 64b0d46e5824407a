import { isLeftOutByName, matches } from './tree.ts'

/** Elements of these names are looked at whatever their attributes are. */
const NAMES = new Set(
  'a body button dialog iframe ui-alert-container ui-button ui-dialog ui-menu-item'.split(' '),
)

/** Classes that finders go by. */
const CLASSES = [
  'sign-in-button',
  'cloudos-alert',
  'notification-presenter',
  'app-name',
  'ToolbarTitle-subtitleText',
  'EmptyPage-title',
  'Typography-gridHeaderTitle',
]
const CLASS = new RegExp(CLASSES.join('|'))

/** Roles that finders go by, or that tell that an element is not to be read. */
const ROLES = new Set('alert alertdialog button dialog link log menuitem searchbox status textbox'.split(' '))

const MARKS =
  '[aria-label], [aria-valuetext], [aria-haspopup], [data-testid], [hidden], [inert], [contenteditable]'

/** The one test that most elements of a page cost: all others are passed over. tests/pages shows if one is missed. */
export const isStop = (element: Element): boolean =>
  NAMES.has(element.localName) || isLeftOutByName(element) || (element.hasAttributes() && isMarked(element))

const isMarked = (element: Element): boolean =>
  matches(element, MARKS) ||
  CLASS.test(element.getAttribute('class') ?? '') ||
  ROLES.has(element.getAttribute('role') ?? '')

/** Everything that the finders' selectors go by: elements that look alike are one to them. */
export function lookOf(element: Element): string {
  const ask = (name: string) => element.getAttribute(name) ?? ''
  const role = ask('role')
  const names = `${element.localName} ${ROLES.has(role) ? role : ''} ${ask('aria-haspopup')} ${ask('data-testid')}`
  return `${names} ${CLASS.exec(ask('class'))?.[0]} ${element.hasAttribute('href')} ${element.hasAttribute('aria-label')}`
}
