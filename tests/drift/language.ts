import { sizesIn } from '../../icloud/page/sizes.ts'
import { type Drift, elementsIn, isInline, reword } from './drifting.ts'
import { oneOf } from './random.ts'
import { intlOf, SENTENCES } from './sentences.ts'
import { SAID_IN_ENGLISH, type Word, wordIn } from './words.ts'

const RIGHT_TO_LEFT = /^(?:ar|fa|iw)/
const SIZE = '(\\p{Nd}[\\p{Nd}.,٫٬]*\\s?(?:[KMGT]B|[KMGT]o|[KMGT]t|[КМГТ]Б|[غم]\\.ب\\.?))'
const UNITS = { terabyte: 2 ** 40, gigabyte: 2 ** 30, megabyte: 2 ** 20, kilobyte: 2 ** 10 }

/** Another language: its sentences, numbers, digits and words, its tag, and its direction. */
export const language: Drift = ({ document, random }) => {
  const from = sourceOf(document.documentElement.lang)
  const to = oneOf(random, Object.keys(SENTENCES))
  document.documentElement.lang = to
  document.documentElement.dir = RIGHT_TO_LEFT.test(to) ? 'rtl' : 'ltr'
  for (const element of [...elementsIn(document.body)]) joinSentence(element, from)
  reword(document, words => inDigits(wordsIn(sentencesIn(words, from, to), to), to))
}

/** The tag of the table that the page's own language has. */
const sourceOf = (lang: string) =>
  Object.keys(SENTENCES).find(tag => tag.slice(0, 2) === lang.slice(0, 2).replace('he', 'iw')) ?? 'en-us'

/** A sentence in several elements is written anew in one: another language has another order. */
function joinSentence(element: Element, from: string): void {
  const whole = new RegExp(`^(?:${patternOf(from, 'used').source})$`, 'u')
  const isWhole = (one: Element) => whole.test(wordsOf(one))
  const children = [...element.children]
  const inParts = children.length > 0 && !children.some(child => isWhole(child) || child.shadowRoot)
  if (inParts && isWhole(element) && children.every(isInline)) element.textContent = wordsOf(element)
}

const wordsOf = ({ textContent }: Element) => (textContent ?? '').replace(/\s+/g, ' ').trim()

function sentencesIn(words: string, from: string, to: string): string {
  const forms = ['used', 'share'] as const
  return forms.reduce(
    (text, form) => text.replace(patternOf(from, form), match => sentenceIn(to, form, match, from)),
    words,
  )
}

function patternOf(lang: string, form: 'used' | 'share'): RegExp {
  const [before = '', between = '', after = ''] = (SENTENCES[lang]?.[form] ?? '')
    .split(/\{\w+\}/)
    .map(asPattern)
  return new RegExp(
    `(?<![\\p{L}\\p{Nd}.,])${before}${SIZE}${between}${SIZE}${after}(?!\\p{L}\\p{M}?\\p{L})`,
    'gu',
  )
}

const asPattern = (words: string) => words.replace(/[/()]/g, '\\$&').replace(/\s/g, '\\s')

function sentenceIn(to: string, form: 'used' | 'share', match: string, from: string): string {
  const [first = 0, second = 0] = sizesIn(match, from).map(size => size.bytes)
  const totalFirst = (SENTENCES[from]?.[form] ?? '').startsWith('{total}')
  const [used, total] = totalFirst ? [second, first] : [first, second]
  const sentence = SENTENCES[to]?.[form] ?? ''
  return sentence.replace('{used}', sizeIn(to, used)).replace('{total}', sizeIn(to, total))
}

function sizeIn(lang: string, bytes: number): string {
  const [unit, factor] = Object.entries(UNITS).find(([, least]) => bytes >= least) ?? ['kilobyte', 2 ** 10]
  const options = { style: 'unit', unit, maximumFractionDigits: 2 } as const
  return new Intl.NumberFormat(intlOf(lang), options).format(bytes / factor)
}

function wordsIn(text: string, to: string): string {
  return Object.entries(SAID_IN_ENGLISH).reduce((said, [word, pattern]) => {
    const other = wordIn(to, word as Word)
    return other ? said.replace(pattern, other) : said
  }, text)
}

/** Names of products and their versions are the same everywhere: "iPhone 8 Plus", "iOS 17.6.1", "2nd". */
const OTHER_DIGIT = /(?<!(?:iPhone|iPad|Mac|Watch|OS)(?:\s\p{L}+)?\s?[\d.]*)\d(?!\d*(?:st|nd|rd|th))/gu

/** A language with digits of its own writes every other number with them. */
function inDigits(text: string, to: string): string {
  const digits = new Intl.NumberFormat(intlOf(to), { useGrouping: false })
  return text.replace(OTHER_DIGIT, digit => digits.format(Number(digit)))
}
