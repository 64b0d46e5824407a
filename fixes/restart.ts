import type { Fix } from './fix.ts'

export const restart: Fix = {
  id: 'restart',
  page: 'https://support.apple.com/en-us/118259',
  evidence: 'apple_notes',
  checked: '2026-10',
  steps: [
    { id: 'restart.off', kind: 'do', atoms: ['5.a'], varies: 'buttons' },
    { id: 'restart.menu', kind: 'do', atoms: ['5.a'], path: 'shutDown', when: 'buttons_broken' },
    { id: 'restart.wait', kind: 'wait', atoms: ['5.a'] },
    { id: 'restart.on', kind: 'do', atoms: ['5.a'], varies: 'buttons' },
    { id: 'restart.check', kind: 'look', atoms: [], path: 'statusLine' },
  ],
}
