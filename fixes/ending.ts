import { type CardId, FIX_IDS } from './fix.ts'
import type { Kept } from './kept.ts'
import { outcomeOf } from './outcomes.ts'
import { doneCount } from './progress.ts'
import { verdictOf, waitOf } from './waiting.ts'

/**
 * Where the checklist stands. `fixed`: it rests, and `ending.watch.<fix>` says what to keep an eye on, for one of the seven; `none-helped`: the
 * way to Apple; `open`: something is left to do, or to wait for.
 */
export type Ending = { state: 'open' } | { state: 'fixed'; by: CardId; at: string } | { state: 'none-helped' }

export function endingOf(kept: Kept): Ending {
  const fixed = lastFixed(kept)
  if (fixed) return { state: 'fixed', ...fixed }
  return { state: doneCount(kept) === FIX_IDS.length && !mayMove(kept) ? 'none-helped' : 'open' }
}

/** Of several that helped, the one said last: the others cannot have been all of it. */
function lastFixed(kept: Kept): { by: CardId; at: string } | undefined {
  const fixed = (Object.keys(kept.outcomes) as CardId[]).flatMap(by => {
    const outcome = outcomeOf(by, kept)
    return outcome?.result === 'fixed' ? [{ by, at: outcome.at }] : []
  })
  return fixed.sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]
}

/** Nobody is sent to Apple while a wait is under way, or its counts show that photos arrive. */
function mayMove(kept: Kept): boolean {
  const wait = waitOf(kept)
  if (!wait) return false
  const verdict = verdictOf(wait)
  return verdict === undefined || verdict === 'early' || verdict === 'moving' || verdict === 'done'
}
