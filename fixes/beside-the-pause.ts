import type { Worded } from './search.ts'
import type { SymptomId } from './symptoms/symptom.ts'
import { wordsOf } from './words-of.ts'

/** The line, and the button, that stand beside a reason. Who has both has the reason. */
const PAUSED: SymptomId = 'message.paused'
/** No reasons for a pause; their words stand in many a sentence. */
const NO_REASONS: SymptomId[] = [PAUSED, 'message.syncing', 'message.up-to-date', 'cannot-tell']

/** What else was typed than the pause, if all of another text is in it; or all that was typed. */
export function besideThePause(typed: string, symptoms: readonly Worded[]): string {
  const lines = symptoms.find(({ id }) => id === PAUSED)?.texts.filter(isMoreThanAWord) ?? []
  const rest = lines.reduce((left, line) => left.replaceAll(line.toLowerCase(), ' '), typed.toLowerCase())
  const words = new Set(wordsOf(rest))
  const isNamed = symptoms.some(
    ({ id, texts }) =>
      !NO_REASONS.includes(id) && texts.some(text => wordsOf(text).every(word => words.has(word))),
  )
  return isNamed ? rest : typed
}

/** "Paused" stands in many a sentence. */
const isMoreThanAWord = (text: string) => wordsOf(text).length > 1
