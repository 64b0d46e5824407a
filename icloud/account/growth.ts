/** How many each library holds, by the name of its zone. */
export type Counts = ReadonlyMap<string, number>

/**
 * By how much there is more than before, over all libraries: what moves from one to another has not arrived, and what
 * was deleted before is not missing from what arrives later. A library that had no count had none.
 */
export function growth(before: Counts, now: Counts): number {
  const more = [...now].map(([zone, items]) => items - (before.get(zone) ?? 0))
  return Math.max(
    0,
    more.reduce((sum, each) => sum + each, 0),
  )
}
