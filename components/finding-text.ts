import type { Finding } from '../icloud/finding.ts'
import { isFull, isNearlyFull, percentOf } from '../icloud/finding.ts'
import { sizeText } from './format.ts'
import { text } from './text.ts'

const nameOf = (finding: Finding) => finding.kind.replaceAll('-', '_')

/** What was found: "iCloud storage: 4.9 GB of 5 GB used, 98%". */
export function factText(finding: Finding): string {
  const { kind, usage, account } = finding
  if (kind === 'signed-in' && !account) return text('findings.signed_in_unnamed')
  if (!usage) return text(`findings.${nameOf(finding)}`, account ? { account } : undefined)
  const { used, total } = usage
  return text('findings.storage_usage', {
    used: sizeText(used),
    total: sizeText(total),
    percent: percentOf(usage),
  })
}

/** What it means, in one sentence. */
export function meaningText(finding: Finding): string {
  const { usage } = finding
  if (!usage) return text(`meaning.${nameOf(finding)}`)
  if (usage.used > usage.total) return text('meaning.storage_over')
  if (isFull(usage)) return text('meaning.storage_at_limit')
  return text(isNearlyFull(usage) ? 'meaning.storage_nearly' : 'meaning.storage_fine')
}

/** Two or three words for the chip. */
export function chipText(finding: Finding): string {
  const { usage } = finding
  if (!usage) return text(`chip.${nameOf(finding)}`)
  const percent = percentOf(usage)
  return text(finding.level === 'fine' ? 'chip.storage_fine' : 'chip.storage', { percent })
}
