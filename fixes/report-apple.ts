import type { AppleStatus, Told } from '../icloud/status/told.ts'
import type { Line } from './markdown.ts'
import { type ReportWords, timeIn } from './report-words.ts'

/** What Apple's System Status said of each service, with the time; nothing where it was not read, or not understood. */
export function appleLines(apple: AppleStatus | undefined, words: ReportWords): Line[] {
  if (apple?.state !== 'read' || apple.services.every(({ state }) => state === 'unknown')) return []
  const time = timeIn(apple.at, words)
  return apple.services.map(told => ({
    words: words.text('report.found_at', { fact: serviceText(told, words), time }),
  }))
}

const serviceText = (told: Told, words: ReportWords) =>
  words.text('report.service', {
    service: words.text(`status.services.${told.service}`),
    how: howText(told, words),
  })

function howText(told: Told, words: ReportWords): string {
  const { text } = words
  if (told.state === 'fine' && told.ended) return text('status.ended', { time: timeIn(told.ended, words) })
  if (told.state !== 'trouble') return text(`status.${told.state}`)
  const how = text(`status.kinds.${told.kind}`)
  return told.since ? text('report.service_since', { how, time: timeIn(told.since, words) }) : how
}
