import type { Fix } from '../fix.ts'

export const waitAfterImport: Fix = {
  id: 'wait-after-import',
  page: 'https://support.apple.com/guide/iphone/sync-photos-videos-icloud-iph961b96c4d/27/ios/27',
  evidence: 'apple_notes',
  checked: '2026-10',
  steps: [
    { id: 'wait-after-import.count', kind: 'look', atoms: [], path: 'statusLine' },
    { id: 'wait-after-import.leave', kind: 'wait', atoms: [] },
    { id: 'wait-after-import.compare', kind: 'look', atoms: [], path: 'statusLine' },
  ],
}
