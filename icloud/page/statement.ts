import { unmarked, unquoted } from './marks.ts'
import { anyOf, lazy, matching, pattern } from './word-lists.ts'

/** What the words say when no word of their own alphabet goes on before them. */
export const edged = (parts: string) => `(?<!\\p{L})${parts}`

/** A question or a condition, and `more` of its kind. */
export const unsureOf = (more: string) =>
  pattern(`[?？؟]|${anyOf('unsure')}|${edged(anyOf('unsure_words'))}(?!\\p{L})|${more}`)

/** It is no statement that the storage is full ... */
export const UNSURE = matching(() => unsureOf(anyOf('unsaid')))

/** ... nor is a negation or the past, between the words for the thing and for what is wrong with it. */
export const DENIED = matching(() =>
  pattern(`(?<=.)(?<!\\p{L})${anyOf('denials')}(?!\\p{L})|n[’'o]t (?!(?:have )?enough)`),
)

const DEVICES = lazy(() => pattern(anyOf('devices')))

/** It is about a phone or a computer. */
export const namesDevice = (text: string) => DEVICES().test(text)

/** A line break ends a sentence. */
const sentencesOf = (text: string) => unquoted(unmarked(text)).split(/(?<=[.!?。！？؟])|\n/)

/**
 * A sentence of `text` states it, and neither it nor the same sentence in `close` denies it: a page may cut a word in
 * two, and then only one of the two says what the page says. `states`: false when it is denied, undefined when there
 * is nothing of it.
 */
export function isStated(
  text: string,
  close: string,
  states: (sentence: string) => boolean | undefined,
): boolean {
  const others = sentencesOf(close)
  return sentencesOf(text).some((sentence, at) => {
    const same = others.find(other => other.includes(sentence.trim())) ?? others[at] ?? ''
    const said = [states(sentence), states(same)]
    return said.includes(true) && !said.includes(false)
  })
}
