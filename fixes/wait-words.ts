import type { Verdict, Wait } from './waiting.ts'

/** The name of a verdict's words: without two counts they speak of the words that stayed the same. */
export function verdictKey({ before, after }: Wait, verdict: Verdict): string {
  const isCounted = before.items !== undefined && after?.items !== undefined
  return !isCounted && ['stuck', 'early'].includes(verdict) ? `${verdict}_words` : verdict
}
