/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export type Random = () => number

export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const upTo = (random: Random, most: number) => Math.floor(random() * most)

export const oneOf = <T>(random: Random, all: readonly T[]) => all[upTo(random, all.length)] as T

export function shuffled<T>(random: Random, all: readonly T[]): T[] {
  const keyed = all.map(one => ({ one, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one)
}
