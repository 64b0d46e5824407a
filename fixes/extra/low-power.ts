import type { Fix } from '../fix.ts'

export const lowPower: Fix = {
  id: 'low-power',
  page: 'https://support.apple.com/en-us/101604',
  evidence: 'apple_notes',
  checked: '2026-10',
  steps: [
    { id: 'low-power.turn-off', kind: 'set', atoms: [], path: 'lowPower' },
    { id: 'low-power.plug', kind: 'do', atoms: [] },
    { id: 'low-power.sync-now', kind: 'do', atoms: [], path: 'statusLine', when: 'paused' },
  ],
}
