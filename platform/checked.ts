import { browser } from 'wxt/browser'
import type { FixId } from '../fixes/fix.ts'
import { FIX_IDS } from '../fixes/fix.ts'
import { fineKey } from '../fixes/kept.ts'
import type { Finding } from '../icloud/finding.ts'
import { fixesAt } from '../icloud/finding.ts'
import { keep, loadKept } from './kept.ts'

const ACCOUNT = 'account'

/**
 * Keeps which fixes icloud.com showed to be in order, and when; forgets it as soon as the page says otherwise,
 * the person signs out, or another account signs in.
 */
export async function keepChecked(findings: Finding[], at: string): Promise<void> {
  const fresh = (await isNewPerson(findings)) ? FIX_IDS : []
  const trouble = [...fixesAt('problem', findings), ...fixesAt('notice', findings)]
  const { fine } = await loadKept()
  const over = [...fresh, ...trouble].filter(fix => fine[fix])
  const changes = [...over.map(fix => [fix, undefined]), ...fixesAt('fine', findings).map(fix => [fix, at])]
  if (changes.length === 0) return
  await keep(Object.fromEntries(changes.map(([fix, value]) => [fineKey(fix as FixId), value])))
}

async function isNewPerson(findings: Finding[]): Promise<boolean> {
  if (findings.some(finding => finding.kind === 'signed-out')) return true
  const account = findings.find(finding => finding.account)?.account
  if (!account) return false
  const before = (await browser.storage.session.get(ACCOUNT))[ACCOUNT]
  if (before === account) return false
  await browser.storage.session.set({ [ACCOUNT]: account })
  return before !== undefined
}
