import { sizesIn } from './sizes.ts'
import * as says from './storage-words.ts'

/** Two sizes and the words around them in their sentence, in lower case. */
export interface Pair {
  sizes: [number, number]
  before: string
  between: string
  after: string
  /** The whole text without its sizes. */
  words: string
  titled: boolean
  used: boolean
  free: boolean
  storage: boolean
}

const LONGEST_SENTENCE = 80
const MOST_WORDS = 14

export const plain = (text: string) =>
  text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()

/** The two sizes of a text that has only these, once or repeated. */
export function pairIn(text: string, context: string, lang?: string): Pair | undefined {
  const sizes = sizesIn(text, lang)
  const [first, second] = sizes.map(size => size.bytes)
  const pairs = sizes.length / 2
  const repeated = sizes.every((size, n) => size.bytes === (n % 2 ? second : first))
  if (first === undefined || second === undefined || !repeated || pairs > 3 || pairs % 1) return
  const gaps = [...sizes, undefined].map((size, n) => text.slice(sizes[n - 1]?.end ?? 0, size?.start))
  return { sizes: [first, second], ...wordsIn(gaps, context) }
}

function wordsIn([before = '', between = '', ...rest]: string[], context: string) {
  const sentence = {
    before:
      plain(before)
        .split(/[.!。！]/)
        .pop() ?? '',
    between: plain(between),
    after: plain(rest.join(' ')).split(/[.!。！]/)[0] ?? '',
  }
  const words = plain([before, between, ...rest].join(' ; '))
  const near = Object.values(sentence).join(' ')
  return {
    ...sentence,
    words,
    titled: /(?:^|\s)\p{Lu}\p{Ll}/u.test(between),
    free: says.FREE.test(near),
    used: says.USED.test(near.replace(says.EVERY_FREE, ' ')),
    storage: says.STORAGE.test(`${words} ${context}`),
  }
}

/** A transfer, a price, a file, a question: two sizes that are no share. */
export function isOther({ words, before, between, after, used, free }: Pair, context: string): boolean {
  const sentence = `${before} ${between} ${after}`
  return (
    (used && free) ||
    /[.!。！]/.test(between) ||
    sentence.length > LONGEST_SENTENCE ||
    sentence.trim().split(/\s+/).length > MOST_WORDS ||
    says.OTHER.test(`${words} ; ${context}`) ||
    says.NOT_A_SENTENCE.test(words) ||
    (!used && says.UPGRADE.test(words))
  )
}

/** "Photos 3.1 GB Backup 1.2 GB", or the storage of the phone. */
export function isPart({ words, before, between, used, storage }: Pair, context: string): boolean {
  if (says.DEVICE.test(words) && !/icloud/.test(`${words} ${context}`)) return true
  return says.CATEGORY.test(`${before} ; ${between}`) || (says.CATEGORY.test(context) && !used && !storage)
}
