import type { Fix } from '../fix.ts'

export const unableToUpload: Fix = {
  id: 'unable-to-upload',
  risk: true,
  page: 'https://support.apple.com/en-us/101984',
  evidence: 'apple_notes',
  checked: '2026-10',
  steps: [
    { id: 'unable-to-upload.open', kind: 'do', atoms: [] },
    { id: 'unable-to-upload.export', kind: 'do', atoms: [] },
    { id: 'unable-to-upload.check', kind: 'look', atoms: [] },
    { id: 'unable-to-upload.delete', kind: 'do', atoms: [], risk: true },
    { id: 'unable-to-upload.back', kind: 'do', atoms: [] },
    { id: 'unable-to-upload.wait', kind: 'wait', atoms: [] },
  ],
}
