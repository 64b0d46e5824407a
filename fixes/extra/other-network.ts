import type { Fix } from '../fix.ts'

export const otherNetwork: Fix = {
  id: 'other-network',
  page: 'https://support.apple.com/en-us/102281',
  evidence: 'apple_notes',
  checked: '2026-10',
  steps: [
    { id: 'other-network.try', kind: 'do', atoms: [], path: 'wifi' },
    { id: 'other-network.vpn', kind: 'do', atoms: [], path: 'profiles' },
    { id: 'other-network.ask', kind: 'refer', atoms: [] },
  ],
}
