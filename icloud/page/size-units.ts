import { anyOf, european, lazy, matching, pattern } from './word-lists.ts'

// Index + 1 is the power of 1024.
const SHORT = ['[kKкК]|ك', '[MМ]|م', '[GГ]|[غج]', '[TТ]|ت', '[PП]|ب']

const LONG = ['kilo', 'mega', 'giga', 'tera', 'peta']
const SPELLED = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte']

const SHORT_END = 'i?[Bo]|t|и?Б|\\.ب\\.?'

const groups = (stems: string[]) => stems.map(stem => `(${stem})`).join('|')

// "GBook" and "GB2" are names, "GB/s" and "GB/month" are rates.
const ending = () => `(?![${european()}\\d_]|\\/\\p{L})`

const SHORT_UNIT = `(?:${groups(SHORT)})(?:${SHORT_END})`
const EASY_UNIT = lazy(() => pattern(SHORT_UNIT + ending(), 'g'))

const UNIT = lazy(() => {
  const long = `(?:${groups(LONG.map(anyOf))})[- ־]?${anyOf('byte')}`
  return pattern(`(?:${SHORT_UNIT}|${long}|${groups(SPELLED.map(anyOf))})${ending()}`, 'g')
})

/** Neither Latin, Greek nor Cyrillic. */
export const OTHER_SCRIPTS = /[\u0530-\u1fff\u2070-\uffff]+/
const WRITTEN_OUT = new RegExp(`[bB](?:y[tțţ]|a[jyi]t|ájt|æt)|o[ck]tet|tavu|ба[йј]т|${OTHER_SCRIPTS.source}`)

/** What every text with a unit has in it, and few others: a cheap first test. */
export const MAY_HAVE_UNIT = new RegExp(
  `(?:[KMGTPk]i?|[кКМГТП]и?)[BБ]|\\d\\s*[KMGTPk][ot]|${WRITTEN_OUT.source}`,
)

/** Words take long to be made into a pattern: a text that has none of them does without. */
const unitFor = (text: string) => (WRITTEN_OUT.test(text) ? UNIT() : EASY_UNIT())

export interface Unit {
  factor: number
  start: number
  end: number
}

/** Every unit word in the text, whether or not a number stands before it. */
export function* unitsIn(text: string): Generator<Unit> {
  for (const match of text.matchAll(unitFor(text))) {
    const power = (match.slice(1).findIndex(Boolean) % SHORT.length) + 1
    yield { factor: 1024 ** power, start: match.index, end: match.index + match[0].length }
  }
}

/** "4.9 of 5 GB": the first number has no unit of its own. */
const SHARED_UNIT = matching(() =>
  pattern(`\\d\\s?(?:[/∕]|${anyOf('used_first')})\\s?\\d[\\d.,]*\\s?${SHORT_UNIT}`),
)

/** A cheap test: two units, or two numbers that may share one; perhaps with nothing between the words. */
export const mayHoldShare = (text: string): boolean =>
  WRITTEN_OUT.test(text) || text.split(MAY_HAVE_UNIT).length > 2 || SHARED_UNIT.test(text)

export const hasUnit = (text: string) => text.search(unitFor(text)) >= 0
