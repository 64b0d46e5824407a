import type { Facts } from './facts.ts'

/** Whether new photos can be counted, as far as a check tells: one library that was is enough. */
export const canBeWatched = (facts?: Facts): boolean =>
  !facts?.troubles.account &&
  (!facts?.troubles.photos || (facts.libraries ?? []).some(({ items }) => items !== undefined))
