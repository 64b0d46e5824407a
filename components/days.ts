import { language, timeText } from './format.ts'

const SIX_DAYS = 6 * 24 * 3_600_000

/** ISO date and time -> "Wednesday 7:00 AM" while the day of the week says which; else as `timeText`. */
export function dayText(iso: string, now = new Date()): string {
  const at = new Date(iso)
  const isNear = Math.abs(at.getTime() - now.getTime()) < SIX_DAYS
  if (!isNear || at.toDateString() === now.toDateString()) return timeText(iso, now)
  const format = new Intl.DateTimeFormat(language(), { weekday: 'long', hour: 'numeric', minute: '2-digit' })
  return format.format(at)
}

/** "November 24, 2026", the day here. */
export const dateText = (at: Date) => new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(at)
