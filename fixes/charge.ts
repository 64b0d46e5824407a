import type { Fix } from './fix.ts'

export const charge: Fix = {
  id: 'charge',
  page: 'https://support.apple.com/en-us/101559',
  evidence: 'apple',
  checked: '2026-10',
  steps: [
    {
      id: 'charge.cool',
      kind: 'wait',
      atoms: [],
      when: 'hot',
      link: 'https://support.apple.com/en-us/118431',
    },
    { id: 'charge.plug', kind: 'do', atoms: ['7.a'] },
    { id: 'charge.low-power', kind: 'set', atoms: [], path: 'lowPower' },
    { id: 'charge.wifi', kind: 'look', atoms: ['7.b'], path: 'wifi' },
    { id: 'charge.sync-now', kind: 'do', atoms: [], path: 'statusLine', when: 'paused' },
    { id: 'charge.leave', kind: 'wait', atoms: ['7.c'] },
  ],
}
