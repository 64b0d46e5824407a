import type { Fix } from '../fix.ts'

export const smallCopies: Fix = {
  id: 'small-copies',
  page: 'https://support.apple.com/en-us/111762',
  evidence: 'apple_notes',
  checked: '2026-10',
  steps: [
    { id: 'small-copies.open', kind: 'do', atoms: [] },
    { id: 'small-copies.choice', kind: 'look', atoms: [], path: 'optimize' },
  ],
}
