import { unmarked } from './marks.ts'
import { isPlan } from './plan-sizes.ts'
import { type Size, sizesIn } from './sizes.ts'
import * as says from './storage-words.ts'
import { lazy } from './word-lists.ts'

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
  /** "Free storage": what it costs, or what is left? */
  forFree: boolean
  /** A storage is named, in the text or around it. */
  storage: boolean
  /** "4.9 of 5 GB": the first number has no unit of its own. */
  oneUnit?: true
}

const LONGEST_SENTENCE = 80
const MOST_WORDS = 14
const LONGEST_SHARE = 40
/** Rounded sizes may miss each other by so much of the whole. */
const ROUNDED = 0.02
const NUMBER_AND_JOINER = lazy(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{Nd}.,٫٬:/−–-]|[\\p{Nd}/] )\\p{Nd}{1,4}(?:[.,٫]\\p{Nd}{1,2})?\\s*(?:[/∕]|${says.USED_FIRST().source})\\s*$`,
      'iu',
    ),
)

export const plain = (text: string) => unmarked(text).replace(/\s+/g, ' ').toLowerCase()

/** The two sizes of a text that has only these, once or repeated. */
export function pairIn(text: string, lang?: string): Pair | undefined {
  const sizes = sizesIn(text, lang)
  const [only, ...others] = sizes
  if (only && !others.length) return oneUnitPair(text, only, lang)
  const rest = sizes.length === 3 ? withoutFree(text, sizes) : undefined
  return rest === undefined ? pairOf(text, sizes) : shareOf(pairOf(rest, sizesIn(rest, lang)))
}

/** The larger is the whole. */
const shareOf = (pair?: Pair): Pair | undefined =>
  pair && { ...pair, sizes: pair.sizes.toSorted((a, b) => a - b) as [number, number], between: '/' }

/** "Used 37.6 GB, free 12.4 GB, total 50 GB", in any order, each with its word before it or behind: two make the third. */
function withoutFree(text: string, sizes: Size[]): string | undefined {
  const total = Math.max(...sizes.map(size => size.bytes))
  const sum = sizes.reduce((all, size) => all + size.bytes, 0)
  if (Math.abs(sum - 2 * total) > total * ROUNDED) return
  // What stands behind the last belongs to it; a title may stand before the first.
  const isTitled = !/\p{L}/u.test(text.slice(sizes[2]?.end))
  const parts = sizes.map(({ start, end }, n) =>
    isTitled ? [sizes[n - 1]?.end ?? 0, end] : [start, sizes[n + 1]?.start ?? text.length],
  )
  const free = parts.find(
    (part, n) => sizes[n]?.bytes !== total && says.FREE.test(plain(text.slice(...part))),
  )
  return free && text.slice(0, free[0]) + text.slice(free[1])
}

/** "4.9 of 5 GB used", "4,9/5 GB": read as if the unit stood behind both numbers. */
function oneUnitPair(text: string, total: Size, lang?: string): Pair | undefined {
  const start = Math.max(0, total.start - LONGEST_SHARE)
  const [share] = NUMBER_AND_JOINER().exec(text.slice(start, total.start)) ?? []
  if (!share) return
  const [number = ''] = /^[\p{Nd}.,٫]+/u.exec(share) ?? []
  const unit = text.slice(total.start, total.end).replace(/^[\p{Nd}\s.,٫٬'’]+(?:de )?/u, '')
  const at = total.start - share.length + number.length
  const whole = `${text.slice(0, at)} ${unit}${text.slice(at)}`
  const pair = pairOf(whole, sizesIn(whole, lang))
  return pair && { ...pair, oneUnit: true }
}

function pairOf(text: string, sizes: Size[]): Pair | undefined {
  const [first, second] = sizes.map(size => size.bytes)
  const pairs = sizes.length / 2
  const repeated = sizes.every((size, n) => size.bytes === (n % 2 ? second : first))
  if (first === undefined || second === undefined || !repeated || pairs > 3 || pairs % 1) return
  const gaps = [...sizes, undefined].map((size, n) => text.slice(sizes[n - 1]?.end ?? 0, size?.start))
  return { sizes: [first, second], ...wordsIn(gaps) }
}

function wordsIn([before = '', between = '', ...rest]: string[]) {
  const sentence = {
    before:
      plain(before)
        .split(/[.!。！]/)
        .pop() ?? '',
    between: plain(between),
    after: plain(rest.join(' ')).split(/[.!。！]/)[0] ?? '',
  }
  const words = plain([before, between, ...rest].join(' ; '))
  const said = Object.values(sentence).join(' ')
  const near = said.replace(says.FREE_OF_CHARGE, '')
  return {
    ...sentence,
    words,
    storage: says.STORAGE.test(words),
    titled: /(?:^|\s)\p{Lu}\p{Ll}/u.test(between),
    free: says.FREE.test(near),
    forFree: near !== said,
    used: says.USED.test(near.replace(says.EVERY_FREE(), ' ')),
  }
}

/** Two numbers and one unit can be much else: words must say that it is storage, or what is meant by "free". */
export const isUnclear = ({ oneUnit, forFree, used, free, storage, sizes }: Pair) =>
  !used && !free && (forFree || (oneUnit === true && !(storage && isPlan(sizes[1]))))

/** A transfer, a price, a file, a question: two sizes that are no share. */
export function isOther(pair: Pair, context: string): boolean {
  const { words, before, between, after, used, free } = pair
  const sentence = `${before} ${between} ${after}`
  return (
    (used && free) ||
    /[.!。！]/.test(between) ||
    // "5 GB, item 3 of 5 GB", but "4.9 GB (98%) of 5 GB".
    /(?<![%٪][\p{Nd}.,]*)\p{Nd}(?![\p{Nd}.,]*\s?[%٪])/u.test(between) ||
    says.CASE.test(before) ||
    says.EXAMPLE.test(`${words} ${context}`) ||
    sentence.length > LONGEST_SENTENCE ||
    sentence.trim().split(/\s+/).length > MOST_WORDS ||
    says.OTHER.test(words) ||
    says.NOT_A_SENTENCE.test(words) ||
    says.FILE.test(words) ||
    (!used && says.UPGRADE.test(words)) ||
    isOtherBeside(pair, context)
  )
}

/**
 * What is beside a display that says "used" is another matter: the offer of a larger plan, a download that is done.
 * "4.9 GB of 5 GB remaining" can belong to a download, and bare numbers to anything.
 */
function isOtherBeside({ used, free }: Pair, context: string): boolean {
  if (used) return false
  return says.MOVES.test(context) || (!free && (says.OTHER.test(context) || says.FILE.test(context)))
}

/** "Photos 3.1 GB Backup 1.2 GB", or the storage of the phone. */
export function isPart({ words, before, between, used, storage }: Pair, context: string): boolean {
  // "4.9 GB of 5 GB used. Your iPhone is no longer backed up.", but no row of a device with two sizes.
  if (says.isOfOthers(words, used ? `${words} ${context}` : words)) return true
  return says.CATEGORY.test(`${before} ; ${between}`) || (says.CATEGORY.test(context) && !used && !storage)
}
