import { type CardId, FIX_IDS, type FixId, fixKey } from './fix.ts'
import { cards, fixOf } from './fixes.ts'
import { type Kept, keptFrom, SYMPTOM_KEY } from './kept.ts'
import { type Line, markdown } from './markdown.ts'
import { outcomeOf } from './outcomes.ts'
import { wordsKey } from './phone.ts'
import type { Report } from './report.ts'
import { appleLines } from './report-apple.ts'
import { askedLines } from './report-asked.ts'
import { byHandLines } from './report-by-hand.ts'
import { checkedLines } from './report-checked.ts'
import { lastStatus, waitLines } from './report-wait.ts'
import { type ReportWords, timeIn } from './report-words.ts'
import { waitOf } from './waiting.ts'

export const toMarkdown = (report: Report, words: ReportWords) => markdown(reportLines(report, words))

/** What Apple asks for, most asked first; what was said and what was checked stay apart. */
export function reportLines(report: Report, words: ReportWords): Line[] {
  const { text } = words
  const kept = keptFrom(report.said)
  const section = (name: string, lines: Line[]): Line[] =>
    lines.length > 0 ? [{ heading: 2, words: text(`report.${name}`) }, ...lines] : []
  return [
    { heading: 1, words: text('report.title') },
    { words: text('report.made', { time: timeIn(report.made, words), version: report.unstuck }) },
    { words: text('report.sources') },
    ...section('phone', phoneLines(kept, report.said[SYMPTOM_KEY], words)),
    ...section('counts', waitLines(kept, words)),
    ...section(
      'tried',
      cards().flatMap(({ id }) => cardLines(id, kept, words)),
    ),
    ...section('not_tried', untriedLines(kept, report, words)),
    ...section('checked', checkedLines(report.checked, words)),
    ...section('asked', askedLines(report, words)),
    ...section('apple', appleLines(report.apple, words)),
    ...section('by_hand', byHandLines(kept, words)),
  ]
}

function phoneLines(kept: Kept, symptom: unknown, words: ReportWords): Line[] {
  const { phone } = kept
  const { text, wording, sizeText } = words
  const unknown = text('report.not_said')
  const lines = [
    text('report.model', { model: phone.model ? text(`models.${phone.model}`) : unknown }),
    text('report.system', { os: text(`words.${wording.os}`), version: versionText(phone.ios, words) }),
    ...saysLines(lastStatus(kept), symptom, words),
  ]
  if (phone.capacity) lines.push(text('report.capacity', { size: sizeText(phone.capacity) }))
  return lines.map(line => ({ words: line }))
}

/** An entry of our list is not the phone's words: it may stand for two, and its number is made up. */
function saysLines(status: string | undefined, symptom: unknown, words: ReportWords): string[] {
  const { text, symptomText } = words
  const chosen = typeof symptom === 'string' && symptom !== 'cannot-tell' ? symptom : undefined
  const kind = chosen?.startsWith('message.') ? 'like' : 'trouble'
  const says = text('report.status', { status: status ?? text('report.not_said') })
  return [
    ...(status || kind === 'trouble' ? [says] : []),
    ...(chosen ? [text(`report.${kind}`, { words: symptomText?.(chosen) ?? chosen })] : []),
  ]
}

/** 14 stands for that and all before it. */
function versionText(ios: number | undefined, { text }: ReportWords): string {
  if (ios === undefined) return text('report.not_said')
  return ios === 14 ? text('phone.or_older', { version: ios }) : String(ios)
}

/** How a fix went, the note, and each ticked step with its time; nothing of a fix nobody touched. */
function cardLines(id: CardId, kept: Kept, words: ReportWords): Line[] {
  const { text, phoneText, wording } = words
  const outcome = outcomeOf(id, kept)
  const note = kept.notes[id]
  const lines: string[] = []
  if (outcome) {
    const result = outcome.result.replaceAll('-', '_')
    lines.push(text(`report.results.${result}`, { time: timeIn(outcome.at, words) }))
  }
  if (note) lines.push(text('report.note', { note }))
  for (const step of fixOf(id).steps) {
    const at = kept.ticks[step.id]
    const done = phoneText(wordsKey(step, wording))
    if (at) lines.push(text('report.step', { time: timeIn(at, words), step: done }))
  }
  if (lines.length === 0) return []
  return [{ heading: 3, words: titleOf(id, words) }, ...lines.map(line => ({ words: line }))]
}

const titleOf = (id: CardId, { phoneText }: ReportWords) => phoneText(`${fixKey(id)}.title`)

/** What is in order on icloud.com did not need to be tried, and who waits for a step is trying its fix. */
function untriedLines(kept: Kept, { checked }: Report, words: ReportWords): Line[] {
  const waitedFor = waitOf(kept)?.step
  const isTried = (id: FixId) =>
    checked.fine[id] || waitedFor?.startsWith(`${id}.`) || cardLines(id, kept, words).length > 0
  return FIX_IDS.filter(id => !isTried(id)).map(id => ({ words: titleOf(id, words) }))
}
