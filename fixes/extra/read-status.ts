import type { Fix } from '../fix.ts'

export const readStatus: Fix = {
  id: 'read-status',
  page: 'https://support.apple.com/en-us/101559',
  evidence: 'apple',
  checked: '2026-10',
  steps: [
    { id: 'read-status.open', kind: 'look', atoms: [], path: 'statusLine' },
    { id: 'read-status.choose', kind: 'do', atoms: [] },
  ],
}
