import { isSame, plain } from './same-words.ts'
import type { Worded } from './search.ts'
import type { SymptomId } from './symptoms/symptom.ts'

const lettersIn = (words?: string) => plain(words).replace(/\p{Nd}/gu, '')
const digitsIn = (words?: string) => plain(words).replace(/\p{L}/gu, '')

/** With this one all is well, however often it is seen: nothing is stuck. */
const FINE: SymptomId = 'message.up-to-date'

/**
 * The message that both are known wordings of, in any language or version, word for word; none where they have other numbers,
 * or are the same words. Empty: the second says that all is well, and there is nothing to compare.
 */
export function messageOfBoth(
  one: string | undefined,
  other: string | undefined,
  known: Worded[],
): SymptomId | '' | undefined {
  const isOf = ({ texts }: Worded, words?: string) => texts.some(text => lettersIn(text) === lettersIn(words))
  if (known.some(message => message.id === FINE && isOf(message, other))) return ''
  if (isSame(one, other) || digitsIn(one) !== digitsIn(other)) return undefined
  return known.find(message => isOf(message, one) && isOf(message, other))?.id
}
