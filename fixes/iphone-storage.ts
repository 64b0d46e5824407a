import type { Fix } from './fix.ts'

export const iphoneStorage: Fix = {
  id: 'iphone-storage',
  page: 'https://support.apple.com/en-us/102670',
  evidence: 'apple_notes',
  checked: '2026-10',
  steps: [
    { id: 'iphone-storage.look', kind: 'look', atoms: [], path: 'phoneStorage' },
    { id: 'iphone-storage.icloud-first', kind: 'look', atoms: [], when: 'phone_full' },
    { id: 'iphone-storage.open', kind: 'do', atoms: ['4.d'], path: 'icloudPhotos', when: 'phone_full' },
    { id: 'iphone-storage.optimize', kind: 'set', atoms: ['4.e'], path: 'optimize', when: 'phone_full' },
    {
      id: 'iphone-storage.apps',
      kind: 'do',
      atoms: [],
      path: 'phoneStorage',
      when: 'phone_full',
      risk: true,
    },
    { id: 'iphone-storage.wait', kind: 'wait', atoms: [], when: 'phone_full' },
  ],
}
