import type { Fix } from '../fix.ts'

export const checkOnWeb: Fix = {
  id: 'check-on-web',
  page: 'https://support.apple.com/en-us/118558',
  evidence: 'apple_notes',
  checked: '2026-10',
  steps: [
    { id: 'check-on-web.look', kind: 'look', atoms: [], link: 'https://www.icloud.com/photos/' },
    { id: 'check-on-web.there', kind: 'do', atoms: [], when: 'photo_there' },
    { id: 'check-on-web.not-there', kind: 'do', atoms: [], when: 'photo_not_there' },
  ],
}
