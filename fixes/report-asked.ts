import type { Arrivals, Facts, LibraryFacts, PhoneFacts, StorageFacts } from '../icloud/account/facts.ts'
import type { Line } from './markdown.ts'
import type { Report } from './report.ts'
import { numberIn, type ReportWords, timeIn } from './report-words.ts'

/** What iCloud itself said, with the time of the check; nothing of what it did not answer. */
export const askedLines = ({ asked, watched, lastPhoto }: Report, words: ReportWords): Line[] => [
  ...(asked ? factLines(asked, words) : []),
  ...(watched ? watchLines(watched, words) : []),
  ...(asked && lastPhoto ? [{ words: atTime(lastPhotoText(lastPhoto, words), asked, words) }] : []),
]

function factLines(asked: Facts, words: ReportWords): Line[] {
  const facts = [
    ...(asked.storage ? [storageText(asked.storage, words)] : []),
    ...(asked.phones?.map(phone => phoneText(phone, words)) ?? []),
    ...(asked.libraries?.flatMap(library => libraryTexts(library, words)) ?? []),
  ]
  return facts.map(fact => ({ words: atTime(fact, asked, words) }))
}

const atTime = (fact: string, { at }: Facts, words: ReportWords) =>
  words.text('report.found_at', { fact, time: timeIn(at, words) })

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

/** Nothing before the first answer. */
function watchLines({ from, at, arrived, partly }: Arrivals, words: ReportWords): Line[] {
  if (!from || !at) return []
  const { text } = words
  const values = { from: timeIn(from, words), time: timeIn(at, words), n: numberIn(arrived, words) }
  const part: Line[] = partly ? [{ words: text('report.answers.in_part'), inside: true }] : []
  return [{ words: text(`report.answers.${arrived > 0 ? 'arrived' : 'none_arrived'}`, values) }, ...part]
}

const lastPhotoText = ({ newest, since }: NonNullable<Report['lastPhoto']>, words: ReportWords) =>
  words.text('report.answers.last_photo', {
    time: timeIn(newest, words),
    answer: words.text(`account.last.${since}`),
  })
