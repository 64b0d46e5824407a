/** Gives the words of one list of `words/*.yml`, all languages in one, with | between them. */
export type Lookup = (list: string) => string

let lookup: Lookup = () => ''

/**
 * The words of icloud.com are data and come from outside, because they are many and most frames need few of them. A
 * list or a language that is missing costs a finding, never a wrong one: addresses, roles and numbers need no words.
 */
export function useWords(from: Lookup): void {
  lookup = from
}

/** Made when first asked for, and kept. */
export function lazy<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** A part of a regular expression; without any words it matches nothing. */
export const anyOf = (list: string) => `(?:${lookup(list) || '(?!)'})`

/** Latin, Greek and Cyrillic, as the inside of a character class. */
export const EUROPEAN = 'A-Za-zªµºÀ-ÖØ-öø-ʸ\u0300-\u036fͰ-ԯḀ-\u1fff'

/** These and all other scripts of our lists, with the marks that belong to their letters; no digits, no punctuation. */
const LETTERS = `${EUROPEAN}\u0531-\u0556\u0561-\u0587\u0591-\u05bd\u05c1\u05c2\u05d0-\u05f2\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u0963\u0970-\u09e5\u09f0-\u0a65\u0a70-\u0ae5\u0b70-\u0be5\u0c00-\u0c65\u0c80-\u0ce5\u0d00-\u0d65\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u10a0-\u10fa\u1100-\u11ff\u1780-\u17d3\u3005-\u3007\u3041-\u30fa\u30fc-\u318e\u3400-\ua4cf\uac00-\ud7ff\uf900-\ufdff\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc`

/** `\\p{L}` is a letter, but made without the `u` flag, which takes a browser twenty times as long: 70 ms for one list. */
export const pattern = (parts: string, flags?: string) =>
  new RegExp(parts.replaceAll('\\p{L}', `[${LETTERS}]`), flags)

/** Stems may not continue a word of their alphabet ("unused"); scripts without spaces match anywhere. */
export const stemsOf = (parts: string, flags?: string) => pattern(`(?<![${EUROPEAN}])(?:${parts})`, flags)

/** Words of their own, wherever they stand. */
export const wordsOf = (list: string) => pattern(`(?<!\\p{L})${anyOf(list)}(?!\\p{L})`)

/** A regular expression that is made when first asked. */
export function matching(make: () => RegExp) {
  const pattern = lazy(make)
  return { test: (text: string) => pattern().test(text) }
}

export const stems = (list: string) => matching(() => stemsOf(anyOf(list)))
export const words = (list: string) => matching(() => wordsOf(list))

const CONTINUED = new RegExp(`^[${EUROPEAN}]`)

/** Whole labels; asked in lower case. */
export function labels(list: string) {
  const all = lazy(() => new Set(lookup(list).toLowerCase().split('|').filter(Boolean)))
  return {
    all,
    has: (label: string) => all().has(label),
    /** A longer text has one in it: a cheap test. */
    isIn: (text: string) => [...all()].some(label => text.includes(label)),
    /** A longer text begins with one: scripts that write without spaces end no word. */
    starts: (text: string) =>
      [...all()].some(label => text.startsWith(label) && !CONTINUED.test(text.slice(label.length))),
  }
}
