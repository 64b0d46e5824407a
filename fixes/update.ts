import type { Fix } from './fix.ts'

export const update: Fix = {
  id: 'update',
  page: 'https://support.apple.com/en-us/118575',
  evidence: 'apple_notes',
  checked: '2026-10',
  steps: [
    { id: 'update.check', kind: 'look', atoms: ['6.a'], path: 'softwareUpdate', varies: 'newest' },
    { id: 'update.prepare', kind: 'do', atoms: ['6.b'], when: 'update_offered' },
    { id: 'update.install', kind: 'do', atoms: ['6.b'], path: 'softwareUpdate', when: 'update_offered' },
    {
      id: 'update.room',
      kind: 'do',
      atoms: [],
      path: 'phoneStorage',
      when: 'no_room',
      link: 'https://support.apple.com/en-us/108905',
    },
    { id: 'update.wait', kind: 'wait', atoms: [], when: 'update_offered' },
  ],
}
