import { type Finding, isFull, isNearlyFull } from '../finding.ts'
import type { Facts } from './facts.ts'

/** What iCloud itself says of its storage, as a page would show it. */
export function storageFinding({ storage }: Facts): Finding | undefined {
  if (!storage) return undefined
  const { used, total, full, nearlyFull } = storage
  const usage = { used, total }
  const isTight = full || nearlyFull || isFull(usage) || isNearlyFull(usage)
  return { id: 'account', kind: 'storage-usage', level: isTight ? 'problem' : 'fine', usage }
}
