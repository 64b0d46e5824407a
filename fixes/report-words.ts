import type { Wording } from './phone.ts'

/** What the checklist has at hand: words, and how sizes read in their language. */
export interface ReportWords {
  text: (key: string, values?: Record<string, string | number>) => string
  /** A text about this phone, in its own words. */
  phoneText: (key: string) => string
  wording: Wording
  /** Bytes -> "4.9 GB". */
  sizeText: (bytes: number) => string
  /** What the person chose as the symptom -> the words they saw. */
  symptomText?: (symptom: string) => string
}

/** ISO date and time -> the date and the time on the person's own clock; a report is read on other days. */
export const timeIn = (iso: string, { text }: ReportWords) =>
  new Intl.DateTimeFormat(text('extension.language'), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  )

export const numberIn = (n: number, { text }: ReportWords) =>
  new Intl.NumberFormat(text('extension.language')).format(n)
