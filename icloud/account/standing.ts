import { type Arrivals, CHECK_TAKES, type Facts, type Trouble } from './facts.ts'

/** What is known of a check and of a watch. */
interface Known {
  facts?: Facts
  done?: boolean
  arrivals?: Arrivals
}

/** When the later of the two began; ISO dates sort as text. */
export const begunAt = ({ facts, arrivals }: Known): string =>
  [facts?.at ?? '', arrivals?.since ?? ''].sort()[1] as string

export const hasBegun = (known: Known | undefined, since: string): boolean =>
  known !== undefined && begunAt(known) >= since

/** What a tab has to say at its end is heard within this time, ms; a tab that crashed, or was put to sleep, says nothing. */
const MARGIN = 10_000

/** Longer than the pause between two looks. */
const LOOKED_LATELY = 2 * 60_000

const isChecking = ({ facts, done }: Known) => facts !== undefined && !done
const isWatching = ({ arrivals }: Known) => arrivals !== undefined && !arrivals.ended

export const isUnderWay = (known: Known) => isChecking(known) || isWatching(known)

/** How it stands at that time, ms: what has had all its time has ended, although nobody said so. */
export function standingAt<K extends Known>(known: K, now: number): K {
  const { facts, arrivals } = known
  const isOver = (end: number) => now > end + MARGIN
  return {
    ...known,
    ...(facts &&
      isChecking(known) &&
      isOver(Date.parse(facts.at) + CHECK_TAKES) &&
      ended(facts, 'no-answer')),
    ...(arrivals && isWatching(known) && isOver(Date.parse(arrivals.until)) && { arrivals: over(arrivals) }),
  }
}

/** `why`: what is not there yet has no answer for that reason. */
export function ended(facts: Facts, why: Trouble) {
  const missing = (name: 'storage' | 'phones' | 'libraries', question: keyof Facts['troubles']) =>
    facts[name] || facts.troubles[question] ? {} : { [question]: why }
  const troubles = {
    ...facts.troubles,
    ...missing('storage', 'storage'),
    ...missing('phones', 'devices'),
    ...missing('libraries', 'photos'),
  }
  return { facts: { ...facts, troubles }, done: true }
}

const over = (arrivals: Arrivals): Arrivals => ({ ...arrivals, ended: endWithin(arrivals) })

/** "Nothing came in all that time" is true only of a watch that looked to the end: a computer may sleep meanwhile. */
export function endWithin({ at, until, trouble }: Arrivals): NonNullable<Arrivals['ended']> {
  if (trouble) return trouble
  const isWhole = at === undefined || Date.parse(until) - Date.parse(at) < LOOKED_LATELY
  return isWhole ? 'time' : 'stopped'
}
