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

/** Stems may not continue a word of their alphabet ("unused"); scripts without spaces match anywhere. */
export const stemsOf = (parts: string, flags = 'u') =>
  new RegExp(`(?<![\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Grek}])(?:${parts})`, flags)

/** Words of their own, wherever they stand. */
export const wordsOf = (list: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}])${anyOf(list)}(?![\\p{L}\\p{M}])`, 'u')

/** A regular expression that is made when first asked. */
export function matching(make: () => RegExp) {
  const pattern = lazy(make)
  return { test: (text: string) => pattern().test(text) }
}

export const stems = (list: string) => matching(() => stemsOf(anyOf(list)))
export const words = (list: string) => matching(() => wordsOf(list))

/** Whole labels; asked in lower case. */
export function labels(list: string) {
  const all = lazy(() => new Set(lookup(list).toLowerCase().split('|').filter(Boolean)))
  return {
    has: (label: string) => all().has(label),
    /** A longer text has one in it: a cheap test. */
    isIn: matching(() => new RegExp(anyOf(list), 'i')).test,
    /** A longer text begins with one: scripts that write without spaces end no word. */
    starts: (text: string) =>
      [...all()].some(
        label =>
          text.startsWith(label) && !/^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]/u.test(text.slice(label.length)),
      ),
  }
}
