import type { Fix } from '../fix.ts'

export const stopDeleting: Fix = {
  id: 'stop-deleting',
  risk: true,
  page: 'https://support.apple.com/en-us/118558',
  evidence: 'apple_notes',
  checked: '2026-10',
  steps: [
    { id: 'stop-deleting.recently-deleted', kind: 'look', atoms: [], path: 'recentlyDeleted' },
    { id: 'stop-deleting.hidden', kind: 'look', atoms: [], path: 'showHidden' },
    { id: 'stop-deleting.view', kind: 'look', atoms: [] },
    { id: 'stop-deleting.on-web', kind: 'look', atoms: [], link: 'https://www.icloud.com/photos/' },
  ],
}
