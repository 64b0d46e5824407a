import type { Finding } from '../finding.ts'
import type { Facts } from './facts.ts'
import type { Verdict } from './verdict.ts'

/** What iCloud itself says of its storage, as a page would show it. */
export function storageFinding({ storage }: Facts, verdicts: Verdict[]): Finding | undefined {
  const level = verdicts.find(({ fix }) => fix === 'icloud-storage')?.result
  if (!storage || !level || level === 'could-not-check') return undefined
  const { used, total } = storage
  return { id: 'account', kind: 'storage-usage', level, usage: { used, total } }
}
