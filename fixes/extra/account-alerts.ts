import type { Fix } from '../fix.ts'

export const accountAlerts: Fix = {
  id: 'account-alerts',
  page: 'https://support.apple.com/en-us/101559',
  evidence: 'apple_notes',
  checked: '2026-10',
  steps: [
    { id: 'account-alerts.badge', kind: 'look', atoms: [], path: 'settings' },
    { id: 'account-alerts.terms', kind: 'look', atoms: [], link: 'https://www.icloud.com/' },
  ],
}
