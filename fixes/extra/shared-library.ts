import type { Fix } from '../fix.ts'

export const sharedLibrary: Fix = {
  id: 'shared-library',
  page: 'https://support.apple.com/en-us/118558',
  evidence: 'apple_notes',
  checked: '2026-10',
  steps: [
    { id: 'shared-library.owner', kind: 'look', atoms: [] },
    { id: 'shared-library.room', kind: 'do', atoms: [] },
    { id: 'shared-library.move-back', kind: 'do', atoms: [], risk: true },
    { id: 'shared-library.view', kind: 'look', atoms: [] },
  ],
}
