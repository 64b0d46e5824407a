import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sizesIn } from '../../icloud/page/sizes.ts'
import { type Hints, usageIn } from '../../icloud/page/storage-display.ts'
import { saysStorageIsFull } from '../../icloud/page/storage-full-words.ts'
import { SEED } from '../fuzz/seed.ts'
import { BIDI_MARKS, lang, SPACES, text, ZERO_WIDTH } from '../fuzz/texts.ts'

const TEXTS = 100_000
const TIMEOUT = 120_000

/** Longer texts are not read as a display. */
const LONGEST = 200

const run = (numRuns: number) => ({ seed: SEED, numRuns })

/** Sizes lie apart, in the text, in order, and are whole bytes. */
function sizesFit(said: string, tag?: string): boolean {
  let last = 0
  return sizesIn(said, tag).every(({ bytes, start, end }) => {
    const fits = last <= start && start < end && end <= said.length
    last = end
    return fits && Number.isInteger(bytes) && bytes >= 0
  })
}

function usageFits(said: string, hints: Hints = {}): boolean {
  const { used, total } = usageIn(said, hints) ?? { used: 0, total: 1 }
  return Number.isInteger(used) && Number.isInteger(total) && used >= 0 && total > 0
}

describe('texts', () => {
  it(`reads ${TEXTS} texts`, { timeout: TIMEOUT }, () => {
    console.log(`${TEXTS} texts with seed ${SEED}`)
    fc.assert(
      fc.property(text, lang, text, (said, tag, context) => {
        expect(sizesFit(said, tag), 'sizes').toBe(true)
        expect(usageFits(said, { lang: tag }), 'usage').toBe(true)
        expect(usageFits(said, { lang: tag, context }), 'usage in context').toBe(true)
        for (const where of [undefined, 'box', 'dialog'] as const) saysStorageIsFull(said, where)
      }),
      run(TEXTS),
    )
  })

  const marks = (all: string) =>
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...all)), { minLength: 1, maxLength: 4 })
  const answers = (said: string, tag?: string) => ({
    usage: usageIn(said, { lang: tag }),
    full: saysStorageIsFull(said, 'box'),
  })

  it.each([
    ['bidi marks', BIDI_MARKS],
    ['zero-width characters', ZERO_WIDTH],
  ])('%s change nothing', { timeout: TIMEOUT }, (_, all) => {
    fc.assert(
      fc.property(text, lang, marks(all), (said, tag, added) => {
        const marked = withMarks(said, added)
        fc.pre(marked.length <= LONGEST)
        expect(answers(marked, tag), JSON.stringify(marked)).toEqual(answers(said, tag))
      }),
      run(10_000),
    )
  })

  it('a no-break space is a space', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(text, lang, fc.constantFrom(...SPACES), (said, tag, space) => {
        // Between two digits it makes one number of two.
        const spaced = said.replace(/(?<!\p{Nd}) (?!\p{Nd})/gu, space)
        expect(answers(spaced, tag), JSON.stringify(spaced)).toEqual(answers(said, tag))
      }),
      run(10_000),
    )
  })
})

function withMarks(said: string, added: [number, string][]): string {
  const characters = [...said]
  for (const [at, mark] of added) characters.splice(at % (characters.length + 1), 0, mark)
  return characters.join('')
}

const LONG = 100_000
const REPEATED = [
  '9',
  '9 ',
  '9.',
  '9,9',
  '4.9 GB of ',
  '5 GB中',
  'GB',
  'iCloud ',
  'iCloud storage ',
  'storage is not ',
  'is full ',
  'you have used up all of ',
  'n’t have ',
  'a',
  'あ',
  '\u200e',
  '\u00a0',
  "'",
  '（共',
  'غ.ب. من ',
]

describe('long texts', () => {
  it.each(REPEATED)('%j again and again', { timeout: TIMEOUT }, bit => {
    const said = bit.repeat(LONG / bit.length)
    for (const long of [said, `iCloud storage ${said}`, `${said} GB`, `${said} full`]) {
      expect(sizesFit(long)).toBe(true)
      expect(usageIn(long)).toBeUndefined()
      saysStorageIsFull(long, 'dialog')
    }
  })
})
