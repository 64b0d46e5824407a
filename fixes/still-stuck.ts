import type { Fix } from './fix.ts'

export const stillStuck: Fix = {
  id: 'still-stuck',
  risk: true,
  page: 'https://support.apple.com/en-us/101559',
  evidence: 'apple_notes',
  checked: '2026-10',
  steps: [
    { id: 'still-stuck.note', kind: 'look', atoms: [], path: 'statusLine' },
    { id: 'still-stuck.version', kind: 'look', atoms: [], path: 'about' },
    {
      id: 'still-stuck.rescue',
      kind: 'do',
      atoms: [],
      when: 'items_failed',
      risk: true,
      link: 'https://support.apple.com/en-us/101984',
    },
    { id: 'still-stuck.support', kind: 'refer', atoms: ['8.a'], link: 'https://getsupport.apple.com/' },
    {
      id: 'still-stuck.genius',
      kind: 'refer',
      atoms: ['8.a'],
      link: 'https://www.apple.com/retail/geniusbar/',
    },
  ],
}
