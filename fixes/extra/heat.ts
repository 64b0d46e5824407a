import type { Fix } from '../fix.ts'

export const heat: Fix = {
  id: 'heat',
  page: 'https://support.apple.com/en-us/118431',
  evidence: 'apple_notes',
  checked: '2026-10',
  steps: [
    { id: 'heat.stop', kind: 'do', atoms: [] },
    { id: 'heat.cool', kind: 'wait', atoms: [] },
    { id: 'heat.check', kind: 'look', atoms: [], path: 'statusLine' },
  ],
}
