import type { Branch, Tree } from './tree.ts'

const USED = '4.9 GB of 5 GB used'
const FULL = 'Your iCloud storage is full'

const many = (count: number, make: (at: number) => Tree): Tree[] =>
  Array.from({ length: count }, (_, at) => make(at))
const wide = (make: (at: number) => Tree) => (count: number) => ({ tag: 'main', children: many(count, make) })

/** `count` elements, one in the other. */
function deep(make: (inside: Tree[]) => Branch) {
  return (count: number): Tree => {
    let tree: Tree = USED
    for (let level = 0; level < count; level++) tree = make([tree])
    return tree
  }
}

const element = (tag: string, ...children: Tree[]): Branch => ({ tag, children })
const labelled = (tag: string, label: string, ...children: Tree[]): Branch => ({
  tag,
  attributes: { 'aria-label': label },
  children,
})
const dialog = (...children: Tree[]): Branch => ({ tag: 'div', attributes: { role: 'dialog' }, children })

/** Pages of `count` times something, as no sane page is. */
export const SHAPES: Record<string, (count: number) => Tree> = {
  'a chain': deep(inside => element('div', ...inside)),
  'a chain with numbers': deep(inside => element('div', '5 GB', ...inside)),
  'a chain of labels': deep(inside => labelled('div', USED, ...inside)),
  'a chain of links': deep(inside => ({ tag: 'a', attributes: { href: '/photos/' }, children: inside })),
  'a chain of buttons': deep(inside => element('button', 'Sign In', ...inside)),
  'dialogs in dialogs': deep(inside => dialog(FULL, ...inside)),
  'shadow roots in shadow roots': deep(inside => ({ tag: 'x-y', shadow: inside })),
  'shadow roots side by side': wide(() => ({ tag: 'x-y', shadow: [USED], children: [element('b', '5 GB')] })),
  'dialogs side by side': wide(() => dialog(element('p', FULL), element('button', 'OK'))),
  'displays side by side': wide(() => element('p', USED)),
  'banners side by side': wide(() => element('section', element('p', FULL), element('button', 'Upgrade'))),
  'numbers in one line': wide(at => `${at} `),
  'numbers of their own': wide(at => element('b', `${at}`)),
  'sizes side by side': wide(at => element('li', `${at % 90} GB`)),
  'rows of a table': wide(at => element('tr', element('td', 'IMG.MOV'), element('td', `${at % 90} MB`))),
  'bars side by side': wide(() => ({ tag: 'div', attributes: { role: 'meter', 'aria-valuetext': USED } })),
  'links side by side': wide(() => ({ tag: 'a', attributes: { href: '/photos/' }, children: ['Photos'] })),
  'devices side by side': wide(at =>
    element('li', element('b', 'Jo’s iPhone'), element('span', 'iOS 17.6'), `${at % 100}%`),
  ),
  'one long text': count => element('p', `${FULL} ${USED} `.repeat(count)),
  'empty elements': wide(() => element('span')),
}
