import type { Facts, LibraryFacts } from './facts.ts'

/** iCloud's own record of large libraries: nearly all photos arrive within this time. */
const NORMAL_LAG = 2 * 86_400_000

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
