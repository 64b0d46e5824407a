import type { Kept } from './kept.ts'
import type { Line } from './markdown.ts'
import { numberIn, type ReportWords, timeIn } from './report-words.ts'
import { verdictKey } from './wait-words.ts'
import { type Look, verdictOf, type Wait, waitOf } from './waiting.ts'

/** The counts before and after a wait, and what they show. */
export function waitLines(kept: Kept, words: ReportWords): Line[] {
  const wait = waitOf(kept)
  if (!wait) return []
  const { since, before, after } = wait
  return [
    ...lookLines(since, before, words),
    ...(after ? lookLines(after.at, after, words) : []),
    ...verdictLines(wait, words),
  ]
}

function lookLines(at: string, { items, status }: Look, words: ReportWords): Line[] {
  const time = timeIn(at, words)
  const { text } = words
  const count = items === undefined ? text('report.not_noted') : numberIn(items, words)
  const said: Line[] = status ? [{ words: text('report.status', { status }), inside: true }] : []
  return [{ words: text('report.items', { time, items: count }) }, ...said]
}

/** Nothing when there is nothing to compare. */
function verdictLines(wait: Wait, words: ReportWords): Line[] {
  const verdict = verdictOf(wait)
  if (!verdict) return [{ words: words.text('report.waiting', { time: timeIn(wait.until, words) }) }]
  return verdict === 'said' ? [] : [{ words: words.text(`report.verdicts.${verdictKey(wait, verdict)}`) }]
}

/** What Photos said when the person last looked, as they typed it. */
export function lastStatus(kept: Kept): string | undefined {
  const wait = waitOf(kept)
  return wait?.after?.status ?? wait?.before.status
}
