import type { Fix } from '../fix.ts'

export const afterBeta: Fix = {
  id: 'after-beta',
  risk: true,
  page: 'https://support.apple.com/en-us/101559',
  evidence: 'guides',
  checked: '2026-10',
  steps: [
    { id: 'after-beta.note', kind: 'look', atoms: [], path: 'about' },
    { id: 'after-beta.support', kind: 'refer', atoms: [], link: 'https://getsupport.apple.com/' },
  ],
}
