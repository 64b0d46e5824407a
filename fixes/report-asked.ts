import type { Facts, LibraryFacts, PhoneFacts, StorageFacts } from '../icloud/account/facts.ts'
import type { Line } from './markdown.ts'
import { numberIn, type ReportWords, timeIn } from './report-words.ts'

/** What iCloud itself said, with the time of the check; nothing of what it did not answer. */
export function askedLines(asked: Facts | undefined, words: ReportWords): Line[] {
  if (!asked) return []
  const facts = [
    ...(asked.storage ? [storageText(asked.storage, words)] : []),
    ...(asked.phones?.map(phone => phoneText(phone, words)) ?? []),
    ...(asked.libraries?.flatMap(library => libraryTexts(library, words)) ?? []),
  ]
  const time = timeIn(asked.at, words)
  return facts.map(fact => ({ words: words.text('report.found_at', { fact, time }) }))
}

const storageText = ({ used, total }: StorageFacts, { text, sizeText }: ReportWords) =>
  text('report.answers.storage', { used: sizeText(used), total: sizeText(total) })

const phoneText = ({ model, ios }: PhoneFacts, { text }: ReportWords) =>
  text('report.answers.phone', { model, ios: ios ?? text('report.answers.no_version') })

function libraryTexts({ shared, items, newest }: LibraryFacts, words: ReportWords): string[] {
  const kind = shared ? 'shared_' : ''
  const count = items === undefined ? undefined : numberIn(items, words)
  const texts: string[] = []
  if (count) texts.push(words.text(`report.answers.${kind}items`, { items: count }))
  if (newest) texts.push(words.text(`report.answers.${kind}newest`, { time: timeIn(newest, words) }))
  return texts
}
