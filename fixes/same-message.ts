import { countIn } from './count.ts'
import { isSame, plain } from './same-words.ts'
import type { Worded } from './search.ts'
import type { SymptomId } from './symptoms/symptom.ts'
import type { Look } from './waiting.ts'

const lettersIn = (words?: string) => plain(words).replace(/\p{Nd}/gu, '')
const digitsIn = (words?: string) => plain(words).replace(/\p{L}/gu, '')

const isOf = ({ texts }: Worded, words?: string) => texts.some(text => lettersIn(text) === lettersIn(words))

/** With this one all is well, however often it is seen: nothing is stuck. */
const FINE: SymptomId = 'message.up-to-date'
/** Nor is anything with this one, but for its number, which may stand still. */
const WORKS: SymptomId = 'message.syncing'

/**
 * The message that both are known wordings of, in any language or version, word for word; none where they have other numbers,
 * or are the same words. Empty: the second says that all is well or under way, and there is nothing to compare.
 */
export function messageOfBoth(
  one: string | undefined,
  other: string | undefined,
  known: Worded[],
): SymptomId | '' | undefined {
  if (says(FINE, other, known) || (says(WORKS, other, known) && digitsIn(other) === '')) return ''
  if (isSame(one, other) || digitsIn(one) !== digitsIn(other)) return undefined
  return known.find(message => isOf(message, one) && isOf(message, other))?.id
}

/** With the count that "Uploading 1,204 Items" tells, if none was typed beside it. */
export function counted({ items, status }: Look, known: Worded[]): Look {
  const told = says(WORKS, status, known) ? countIn(status ?? '') : undefined
  return { items: items ?? told, status }
}

const says = (id: SymptomId, words: string | undefined, known: Worded[]) =>
  known.some(message => message.id === id && isOf(message, words))
