import type { Site } from './addresses.ts'
import { Refusal } from './refusal.ts'

/** How one check, or one look of a watch, may ask, and until when (ms since 1970). */
export interface Visit {
  ask: typeof fetch
  site: Site
  signal: AbortSignal
  until: number
  isOnline: () => boolean
}

/** How long one answer may take. */
const EACH = 8_000

/** A stop ends it at once, as a refusal. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(new Refusal('stopped'))
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

/** A question under way does not fail when the internet goes: it waits. */
export const noAnswer = ({ isOnline }: Visit) => new Refusal(isOnline() ? 'no-answer' : 'offline')

/** What comes after a stop, or too late, is heard by nobody. */
export async function inTime<T>(visit: Visit, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  if (visit.signal.aborted) throw new Refusal('stopped')
  const left = Math.min(EACH, visit.until - Date.now())
  if (left <= 0) throw noAnswer(visit)
  const own = new AbortController()
  const stop = () => own.abort()
  visit.signal.addEventListener('abort', stop)
  try {
    const late = sleep(left, own.signal).then(() => Promise.reject(noAnswer(visit)))
    return await Promise.race([late, work(own.signal)])
  } finally {
    visit.signal.removeEventListener('abort', stop)
    own.abort()
  }
}
