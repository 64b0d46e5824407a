import type { Site } from './addresses.ts'
import type { Arrivals, Trouble } from './facts.ts'
import { look, type Seen } from './look.ts'
import { endWithin } from './standing.ts'
import { sleep } from './visit.ts'

const EVERY = 20_000
const EVERY_HIDDEN = 60_000
/** One look, and all of them. */
const BUDGET = 30_000
const ALL = 15 * 60_000

/** These may pass; waiting mends none of the others. */
const PASSING: readonly Trouble[] = ['busy', 'apple-failed', 'not-understood', 'no-answer', 'offline']
const ENOUGH = 3

interface Surroundings {
  isHidden?: () => boolean
  isOnline?: () => boolean
}

/** Looks until it is stopped, or for a quarter of an hour, and tells after each look. */
export async function watchArrivals(
  ask: typeof fetch,
  site: Site,
  onArrivals: (arrivals: Arrivals) => void,
  signal: AbortSignal,
  { isHidden = () => false, isOnline = () => true }: Surroundings = {},
): Promise<void> {
  const end = Date.now() + ALL
  const seen: Seen = { arrived: 0, libraries: [], counts: new Map() }
  const arrivals: Arrivals = { since: now(), until: new Date(end).toISOString(), arrived: 0 }
  onArrivals({ ...arrivals })
  let failed = 0
  while (!arrivals.ended) {
    const until = Math.min(end, Date.now() + BUDGET)
    const { trouble, partly, wait = 0 } = await look({ ask, site, signal, isOnline, until }, seen)
    failed = trouble ? failed + 1 : 0
    Object.assign(arrivals, { trouble }, !trouble && counted(seen, partly, arrivals))
    const isLast = () =>
      failed === ENOUGH || !PASSING.includes(trouble as Trouble) || Date.now() + wait >= end
    if (trouble && isLast()) arrivals.ended = trouble
    onArrivals({ ...arrivals })
    if (arrivals.ended) return
    const pause = () => Math.max(wait, isHidden() ? EVERY_HIDDEN : EVERY)
    const ended = await endOf(pause, end, signal)
    arrivals.ended = ended === 'time' ? endWithin(arrivals) : ended
  }
  onArrivals({ ...arrivals })
}

const counted = ({ arrived }: Seen, partly: Trouble | undefined, { from = now() }: Arrivals) => ({
  arrived,
  partly,
  from,
  at: now(),
})

const now = () => new Date().toISOString()

/** Waits; and says so if it ends meanwhile. Whoever comes back to the page is not to wait as long as one that is hidden. */
async function endOf(pause: () => number, end: number, signal: AbortSignal): Promise<Arrivals['ended']> {
  const began = Date.now()
  const left = () => Math.min(began + pause(), end) - Date.now()
  try {
    do await sleep(Math.min(EVERY, left()), signal)
    while (left() > 0)
    return Date.now() < end ? undefined : 'time'
  } catch {
    return 'stopped'
  }
}
