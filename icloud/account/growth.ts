/** How many each library holds, by its database and zone. */
export type Counts = ReadonlyMap<string, number>

/**
 * By how much there is more than before, over all libraries: what moves from one to another has not arrived, and what
 * was deleted before is not missing from what arrives later. The first count of a library is what it begins with.
 */
export function growth(before: Counts, now: Counts): number {
  const more = [...now].map(([zone, items]) => items - (before.get(zone) ?? items))
  return Math.max(
    0,
    more.reduce((sum, each) => sum + each, 0),
  )
}
