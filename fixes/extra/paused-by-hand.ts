import type { Fix } from '../fix.ts'

export const pausedByHand: Fix = {
  id: 'paused-by-hand',
  page: 'https://support.apple.com/en-us/101559',
  evidence: 'guides',
  checked: '2026-10',
  steps: [{ id: 'paused-by-hand.resume', kind: 'do', atoms: [], path: 'statusLine' }],
}
