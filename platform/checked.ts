import type { FixId } from '../fixes/fix.ts'
import { FIX_IDS } from '../fixes/fix.ts'
import { ACCOUNT_KEY, fineKey, type Kept } from '../fixes/kept.ts'
import type { Finding } from '../icloud/finding.ts'
import { FIX_OF, fixesAt, fixesSettled } from '../icloud/finding.ts'
import { forgetAccount } from './account-report.ts'
import { createTurns } from './in-turn.ts'
import { keep, loadKept } from './kept.ts'
import type { SeenFinding } from './tab-reports.ts'

const inTurn = createTurns()

/**
 * Keeps which fixes icloud.com showed to be in order, and when; forgets it as soon as the page says otherwise,
 * the person signs out, or another account signs in. Of two reports that come at once the later one counts.
 */
export function keepChecked(findings: SeenFinding[], at: string): Promise<void> {
  return inTurn(async () => {
    const kept = await loadKept()
    if (isOfAnother(findings, kept)) await forgetAccount(isSignedOut(findings))
    const changes = changesFor(findings, at, kept)
    if (Object.keys(changes).length > 0) await keep(changes)
  })
}

/** Forgets what was found to be in order at that time. */
export function forgetChecked(at: string): Promise<void> {
  return inTurn(async () => {
    const { fine } = await loadKept()
    const then = FIX_IDS.filter(fix => fine[fix] === at)
    await keep(Object.fromEntries(then.map(fix => [fineKey(fix), undefined])))
  })
}

function changesFor(findings: SeenFinding[], at: string, kept: Kept): Record<string, unknown> {
  const account = accountIn(findings, kept)
  const trouble = [...fixesAt('problem', findings), ...fixesAt('notice', findings)]
  const isNews = (fix: FixId) => findings.some(({ kind, since = at }) => FIX_OF[kind] === fix && since === at)
  const over = isOfAnother(findings, kept) ? FIX_IDS : trouble
  const changes: [string, unknown][] = [
    ...over.filter(fix => kept.fine[fix]).map((fix): [string, unknown] => [fineKey(fix), undefined]),
    ...clearlyFine(findings)
      .filter(isNews)
      .map((fix): [string, unknown] => [fineKey(fix), at]),
  ]
  if (account !== kept.account) changes.push([ACCOUNT_KEY, account])
  return Object.fromEntries(changes)
}

/** What was checked before was somebody's: nobody's now, or another's. */
const isOfAnother = (findings: Finding[], kept: Kept) =>
  isSignedOut(findings) || (kept.account !== undefined && accountIn(findings, kept) !== kept.account)

/** Two displays that differ are two people of a family, and only one of them is this one. */
function clearlyFine(findings: Finding[]): FixId[] {
  const displays = new Set(findings.flatMap(({ usage }) => (usage ? [`${usage.used}/${usage.total}`] : [])))
  return displays.size > 1 ? [] : fixesSettled(findings)
}

/** Whose page it is; a page that does not say is taken for the same person's as before. */
function accountIn(findings: Finding[], kept: Kept): string | undefined {
  if (isSignedOut(findings)) return undefined
  return findings.find(finding => finding.account)?.account ?? kept.account
}

const isSignedOut = (findings: Finding[]) => findings.some(finding => finding.kind === 'signed-out')
