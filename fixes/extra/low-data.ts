import type { Fix } from '../fix.ts'

export const lowData: Fix = {
  id: 'low-data',
  page: 'https://support.apple.com/en-us/102433',
  evidence: 'apple',
  checked: '2026-10',
  steps: [
    { id: 'low-data.join', kind: 'do', atoms: [], path: 'wifi' },
    { id: 'low-data.wifi', kind: 'set', atoms: [], path: 'lowDataWifi' },
    { id: 'low-data.cellular', kind: 'set', atoms: [], path: 'lowDataCellular' },
    { id: 'low-data.sync-now', kind: 'do', atoms: [], path: 'statusLine', when: 'paused' },
  ],
}
