import type { CardId, Fix, FixId } from './fix.ts'
import { FIX_IDS } from './fix.ts'
import { fixOf } from './fixes.ts'
import type { Kept } from './kept.ts'

export interface FixProgress {
  done: boolean
  /** Ticked and all of the steps that are not "only if". */
  ticked: number
  of: number
  /** When icloud.com showed it is in order (ISO date and time). */
  fineAt?: string
}

export function fixProgress(fix: Fix, kept: Kept): FixProgress {
  const always = fix.steps.filter(step => !step.when)
  const ticked = always.filter(step => kept.ticks[step.id]).length
  const fineAt = kept.fine[fix.id as FixId]
  // An outcome is an answer, also "could not": the person goes on from there.
  const done = ticked === always.length || (fineAt ?? kept.outcomes[fix.id]) !== undefined
  return { done, ticked, of: always.length, fineAt }
}

/** n of 7; the closing card is not counted. */
export const doneCount = (kept: Kept) => FIX_IDS.filter(id => fixProgress(fixOf(id), kept).done).length

/** The first after `id` that is not done, then the first before it, else the closing card; in the order of a plan, if any. */
export function nextAfter(id: CardId, kept: Kept, order: readonly CardId[] = FIX_IDS): CardId {
  const cards: CardId[] = order.filter(card => card !== 'still-stuck')
  const at = cards.indexOf(id) + 1
  const others = [...cards.slice(at), ...cards.slice(0, at)]
  return others.find(other => !fixProgress(fixOf(other), kept).done) ?? 'still-stuck'
}
