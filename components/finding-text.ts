import type { Finding } from '../icloud/finding.ts'
import { isFull, isNearlyFull, percentOf } from '../icloud/finding.ts'
import { sizeText } from './format.ts'
import { text, type Values } from './text.ts'

const nameOf = (finding: Finding) => finding.kind.replaceAll('-', '_')

/** What was found: "iCloud storage: 4.9 GB of 5 GB used, 98%". */
export function factText(finding: Finding): string {
  const { kind, usage, account } = finding
  if (usage) return usageText(finding)
  if (kind === 'signed-in' && !account) return text('findings.signed_in_unnamed')
  return text(`findings.${nameOf(finding)}${ofOffline(finding)}`, valuesOf(finding))
}

/** What it means, in one sentence. */
export function meaningText(finding: Finding): string {
  const { usage } = finding
  if (!usage)
    return text(`meaning.${nameOf(finding)}${ofOffline(finding)}${ofLevel(finding)}`, valuesOf(finding))
  if (usage.used > usage.total) return text('meaning.storage_over')
  if (isFull(usage)) return text('meaning.storage_at_limit')
  return text(isNearlyFull(usage) ? 'meaning.storage_nearly' : 'meaning.storage_fine')
}

/** Two or three words for the chip. */
export function chipText(finding: Finding): string {
  const { kind, usage } = finding
  if (!usage) {
    const level = kind === 'device-version' ? ofLevel(finding) : ''
    return text(`chip.${nameOf(finding)}${ofOffline(finding)}${level}`, valuesOf(finding))
  }
  const percent = percentOf(usage)
  return text(finding.level === 'fine' ? 'chip.storage_fine' : 'chip.storage', { percent })
}

function usageText({ usage }: Finding): string {
  const { used, total } = usage as NonNullable<Finding['usage']>
  const percent = percentOf({ used, total })
  return text('findings.storage_usage', { used: sizeText(used), total: sizeText(total), percent })
}

const ofOffline = ({ online }: Finding) => (online === false ? '_offline' : '')

/** What it means to have or to be it depends on how much; the first wording is that of most people. */
function ofLevel({ kind, level }: Finding): string {
  const isUsual = kind === 'device-version' ? level === 'problem' : level !== 'notice'
  return isUsual || kind === 'signed-out' ? '' : `_${level}`
}

function valuesOf({ account, bytes, device, percent, ios, newest }: Finding): Values {
  const size = bytes === undefined ? undefined : sizeText(bytes)
  const values = { account, size, device, percent, ios, newest }
  return JSON.parse(JSON.stringify(values))
}
