import type { Fix } from '../fix.ts'

export const appleOutage: Fix = {
  id: 'apple-outage',
  page: 'https://www.apple.com/support/systemstatus/',
  evidence: 'apple_notes',
  checked: '2026-10',
  steps: [
    { id: 'apple-outage.look', kind: 'look', atoms: [], link: 'https://www.apple.com/support/systemstatus/' },
    { id: 'apple-outage.wait', kind: 'wait', atoms: [], when: 'apple_down' },
  ],
}
