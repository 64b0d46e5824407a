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
export const european = lazy(() => lookup('european'))

const LETTER = lazy(() => `[${european()}${lookup('letters')}]`)

/** `\\p{L}` is a letter, but made without the `u` flag, which takes a browser twenty times as long: 70 ms for one list. */
export const pattern = (parts: string, flags?: string) =>
  new RegExp(parts.replaceAll('\\p{L}', LETTER()), flags)

/** Stems may not continue a word of their alphabet ("unused"); scripts without spaces match anywhere. */
export const stemsOf = (parts: string, flags?: string) => pattern(`(?<![${european()}])(?:${parts})`, flags)

/** Words of their own, wherever they stand. */
export const wordsOf = (list: string) => pattern(`(?<!\\p{L})${anyOf(list)}(?!\\p{L})`)

/** A regular expression that is made when first asked. */
export function matching(make: () => RegExp) {
  const pattern = lazy(make)
  return { test: (text: string) => pattern().test(text) }
}

export const stems = (list: string) => matching(() => stemsOf(anyOf(list)))
export const words = (list: string) => matching(() => wordsOf(list))

const CONTINUED = lazy(() => new RegExp(`^[${european()}]`))

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
      [...all()].some(label => text.startsWith(label) && !CONTINUED().test(text.slice(label.length))),
  }
}
