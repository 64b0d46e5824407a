import type { Facts, LibraryFacts } from './facts.ts'

const DAY = 86_400_000

/** iCloud's own record of large libraries: nearly all photos arrive within this time. */
const NORMAL_LAG = 2 * DAY

/** When the newest of all reached iCloud. */
export const newestArrival = (libraries: readonly LibraryFacts[]): string | undefined =>
  libraries
    .flatMap(({ newest }) => newest ?? [])
    .sort()
    .at(-1)

/**
 * `taken`: when the last photo was taken, as the person says. Nobody takes photos every day, so the age of the newest
 * alone says nothing. Undefined: the check does not tell.
 */
export function lastPhoto(
  { at, libraries = [], troubles }: Facts,
  taken: string,
): 'arrived' | 'normal-lag' | 'behind' | undefined {
  const since = Date.parse(at) - Date.parse(taken)
  const newest = newestArrival(libraries)
  if (newest && Date.parse(newest) >= Date.parse(taken)) return 'arrived'
  const isWhole = libraries.length > 0 && !troubles.photos && libraries.every(({ ready }) => ready !== false)
  if (!isWhole || Number.isNaN(since)) return undefined
  return since < NORMAL_LAG ? 'normal-lag' : 'behind'
}

/** Whether a photo was taken after the newest that is in iCloud, as the person says. */
export const SINCE = ['none', 'lately', 'longer'] as const
export type Since = (typeof SINCE)[number]

/** A time, in ms, that such a photo was taken: some hours are a normal delay, some days are not. */
const TAKEN: Record<Since, (newest: number, now: number) => number> = {
  none: newest => newest,
  lately: (newest, now) => Math.max(newest + 1, now - DAY),
  longer: (newest, now) => Math.max(newest + 1, now - 3 * DAY),
}

/** What follows from that. Undefined: there is no newest to ask about. */
export function sinceNewest(facts: Facts, since: Since) {
  const newest = newestArrival(facts.libraries ?? [])
  if (!newest) return undefined
  const taken = TAKEN[since](Date.parse(newest), Date.parse(facts.at))
  return lastPhoto(facts, new Date(taken).toISOString()) ?? 'unknown'
}
