import type { Fix } from './fix.ts'

export const settings: Fix = {
  id: 'settings',
  risk: true,
  page: 'https://support.apple.com/en-us/108782',
  evidence: 'apple',
  checked: '2026-10',
  steps: [
    { id: 'settings.status', kind: 'look', atoms: [], path: 'statusLine' },
    { id: 'settings.account', kind: 'look', atoms: ['1.a'], path: 'settings' },
    { id: 'settings.open', kind: 'do', atoms: ['1.b', '1.c'], path: 'icloudPhotos' },
    { id: 'settings.sync', kind: 'set', atoms: ['1.d'], path: 'syncSwitch' },
    { id: 'settings.grey', kind: 'look', atoms: [], path: 'profiles', when: 'switch_grey' },
    {
      id: 'settings.on-web',
      kind: 'look',
      atoms: [],
      when: 'missing_elsewhere',
      link: 'https://www.icloud.com/photos/',
    },
  ],
}
