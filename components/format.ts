import { text } from './text.ts'

const UNITS = ['kb', 'mb', 'gb', 'tb']

/**
 * Bytes -> "4.9 GB" in the language of our words, 1 GB = 2^30 bytes, as Apple counts. Without `Intl.NumberFormat`:
 * the first one takes the page's thread 15 to 45 ms.
 */
export function sizeText(bytes: number): string {
  const power = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10)))
  const unit = UNITS[power - 1]
  const amount = bytes / 2 ** (10 * power)
  // 4.97 GB of 5 GB must not read as 5 GB of 5 GB.
  const n = String(Number(amount.toFixed(amount < 10 ? 2 : 1)))
  return text(`units.${unit}`, { n: n.replace('.', text('units.decimal')) })
}

/** ISO date and time -> "2:03 PM" today, with the date on other days. */
export function timeText(iso: string, now = new Date()): string {
  const at = new Date(iso)
  const isToday = at.toDateString() === now.toDateString()
  const format = new Intl.DateTimeFormat(language(), {
    timeStyle: 'short',
    dateStyle: isToday ? undefined : 'medium',
  })
  return format.format(at)
}

/** "2026-10" -> "October 2026". */
export function monthText(month: string): string {
  const format = new Intl.DateTimeFormat(language(), { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${month}-01T00:00:00Z`))
}

export const language = () => text('extension.language')
