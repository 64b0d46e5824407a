import type { Fix } from '../fix.ts'

export const whichStorage: Fix = {
  id: 'which-storage',
  page: 'https://support.apple.com/en-us/102670',
  evidence: 'apple_notes',
  checked: '2026-10',
  steps: [
    { id: 'which-storage.read', kind: 'look', atoms: [] },
    { id: 'which-storage.icloud', kind: 'look', atoms: [], path: 'icloud' },
    { id: 'which-storage.phone', kind: 'look', atoms: [], path: 'phoneStorage' },
  ],
}
