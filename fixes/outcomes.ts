import type { CardId } from './fix.ts'
import type { Kept } from './kept.ts'

/** How a fix went: it fixed it; it did not help; the person could not do it; it is not about their phone. */
export const RESULTS = ['fixed', 'no-help', 'could-not', 'not-mine'] as const
export type Result = (typeof RESULTS)[number]

/** What was said, and when (ISO date and time). */
export interface Outcome {
  result: Result
  at: string
}

/** An outcome is kept as one value, "fixed 2026-11-24T09:00:00.000Z": two views never mix a result with another's time. */
export const OUTCOME = /^(fixed|no-help|could-not|not-mine) (\S+)$/

export const outcomeValue = (result: Result, now: Date) => `${result} ${now.toISOString()}`

/** What the person said of a card; undefined: nothing. */
export function outcomeOf(card: CardId, kept: Pick<Kept, 'outcomes'>): Outcome | undefined {
  const [, result, at] = OUTCOME.exec(kept.outcomes[card] ?? '') ?? []
  return result && at ? { result: result as Result, at } : undefined
}

/** What a person wrote, as it is kept: at most 500 characters; nothing but space is no note. */
export function noteValue(written: string): string | undefined {
  // A character that was cut in two would be no character.
  const cut = written
    .trim()
    .slice(0, 500)
    .replace(/[\ud800-\udbff]$/, '')
  return cut === '' ? undefined : cut
}
