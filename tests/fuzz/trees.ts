import fc from 'fast-check'
import { text } from './texts.ts'
import type { Branch, Tree } from './tree.ts'

const PLAIN =
  'div span p b i article section main header footer nav ul li dl dt dd table tbody tr td th h2 h3 a button form input textarea label ' +
  'dialog details summary meter progress pre blockquote svg g text tspan style template iframe select option slot'
const CUSTOM = 'ui-button ui-dialog ui-alert-container ui-menu-item ui-card unstuck-hints x-y'
/** These may have a shadow root. */
const HOSTS = 'div span p article section main header footer nav h2 h3 ui-button ui-dialog ui-card x-y'.split(
  ' ',
)

const short = fc.constantFrom(
  '',
  ' ',
  '4.9 GB',
  'of 5 GB used',
  '4.9',
  'iCloud storage is full',
  'Photos',
  '85%',
  'iPhone',
  'Online',
)
const words = fc.oneof({ weight: 3, arbitrary: short }, { weight: 1, arbitrary: text })

const ATTRIBUTES: [string, fc.Arbitrary<string>][] = [
  [
    'role',
    fc.constantFrom(
      'dialog',
      'alert',
      'alertdialog',
      'status',
      'button',
      'meter',
      'progressbar',
      'log',
      'menu',
      'menuitem',
      'banner',
      'textbox',
      '',
    ),
  ],
  ['aria-label', words],
  ['aria-valuetext', words],
  ['aria-haspopup', fc.constantFrom('menu', 'true', '')],
  [
    'href',
    fc.constantFrom(
      '/photos/',
      '/icloudplus/storage',
      'https://www.apple.com/support/systemstatus/',
      'javascript:',
      '::',
      '#',
    ),
  ],
  [
    'class',
    fc.constantFrom(
      'sign-in-button',
      'notification-presenter',
      'cloudos-alert',
      'app-name',
      'EmptyPage-title',
    ),
  ],
  ['data-testid', fc.constantFrom('photos-app-icon', 'app-name')],
  ['id', fc.constantFrom('aid-auth-widget-iFrame', 'parentNode', 'constructor')],
  // A form's fields hide the form's own properties of the same name.
  [
    'name',
    fc.constantFrom(
      'parentNode',
      'children',
      'matches',
      'getAttribute',
      'firstChild',
      'tagName',
      'hasAttribute',
    ),
  ],
  ['hidden', fc.constant('')],
  ['inert', fc.constant('')],
  ['contenteditable', fc.constantFrom('', 'true', 'false', 'plaintext-only')],
]

const attributes = fc
  .array(
    fc.constantFrom(...ATTRIBUTES).chain(([name, value]) => value.map(said => [name, said] as const)),
    { maxLength: 3 },
  )
  .map(all => Object.fromEntries(all))

const { tree } = fc.letrec<{ tree: Tree; branch: Branch; trees: Tree[] }>(tie => ({
  trees: fc.array(tie('tree'), { maxLength: 4, depthIdentifier: 'tree' }),
  branch: fc
    .record({
      tag: fc.constantFrom(...`${PLAIN} ${CUSTOM}`.split(' ')),
      attributes,
      children: tie('trees'),
      shadow: fc.option(tie('trees'), { nil: undefined, freq: 6, depthIdentifier: 'tree' }),
    })
    .map(({ shadow, ...branch }) => (HOSTS.includes(branch.tag) && shadow ? { ...branch, shadow } : branch)),
  tree: fc.oneof(
    { depthIdentifier: 'tree', depthSize: 'medium', maxDepth: 5 },
    words,
    tie('branch'),
    tie('branch'),
  ),
}))

/** Trees of a page and of no page: what matters anywhere, in anything. */
export const page: fc.Arbitrary<Tree> = fc
  .array(tree, { minLength: 1, maxLength: 5 })
  .map(children => ({ tag: 'main', children }))
