import type { Verdict, Wait } from './waiting.ts'

/** The name of a verdict's words: without two counts they speak of the words, or of the message, that stayed the same. */
export function verdictKey({ before, after }: Wait, verdict: Verdict): string {
  const isCounted = before.items !== undefined && after?.items !== undefined
  if (isCounted || !['stuck', 'early'].includes(verdict)) return verdict
  return `${verdict}_${after?.message ? 'message' : 'words'}`
}
