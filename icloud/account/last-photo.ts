import type { Facts, LibraryFacts } from './facts.ts'

const DAY = 86_400_000

/** iCloud's own record of large libraries: nearly all photos arrive within this time. */
const NORMAL_LAG = 2 * DAY

/** When the newest of all reached iCloud. */
export const newestArrival = (libraries: readonly LibraryFacts[]): string | undefined =>
  latest(libraries.flatMap(({ newest }) => newest ?? []))

/** When the last that is there was taken or saved: a photo can reach iCloud days after that, and before those that wait. */
export const lastAdded = (libraries: readonly LibraryFacts[]): string | undefined =>
  latest(libraries.flatMap(({ added }) => added ?? []))

/** ISO dates sort as text. */
const latest = (times: string[]) => times.sort().at(-1)

/**
 * `taken`: when the last photo was taken, as the person says. Nobody takes photos every day, so the age of the newest
 * alone says nothing. Undefined: the check does not tell.
 */
export function lastPhoto(
  { at, libraries = [], troubles }: Facts,
  taken: string,
): 'arrived' | 'normal-lag' | 'behind' | undefined {
  const since = Date.parse(at) - Date.parse(taken)
  const added = lastAdded(libraries)
  if (added && Date.parse(added) >= Date.parse(taken)) return 'arrived'
  const isWhole = libraries.length > 0 && !troubles.photos && libraries.every(({ ready }) => ready !== false)
  if (!isWhole || Number.isNaN(since)) return undefined
  return since < NORMAL_LAG ? 'normal-lag' : 'behind'
}

/** Whether a photo was taken after the last that is in iCloud, as the person says. */
export const SINCE = ['none', 'lately', 'longer'] as const
export type Since = (typeof SINCE)[number]

/** What was said so; `at`: the time of the check it was said of. */
export interface SaidOfLast {
  at: string
  since: Since
}

/** A time, in ms, that such a photo was taken: some hours are a normal delay, some days are not. */
const TAKEN: Record<Since, (added: number, now: number) => number> = {
  none: added => added,
  lately: (added, now) => Math.max(added + 1, now - DAY),
  longer: (added, now) => Math.max(added + 1, now - 3 * DAY),
}

/** What follows from that. Undefined: there is no last one to ask about. */
export function sinceNewest(facts: Facts, since: Since) {
  const added = lastAdded(facts.libraries ?? [])
  if (!added) return undefined
  const taken = TAKEN[since](Date.parse(added), Date.parse(facts.at))
  return lastPhoto(facts, new Date(taken).toISOString()) ?? 'unknown'
}
