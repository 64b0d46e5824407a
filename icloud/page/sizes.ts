import { hasMarks } from './marks.ts'
import { type Unit, unitsIn } from './size-units.ts'
import { european, lazy } from './word-lists.ts'

/** A byte size in a text; `start` and `end` are UTF-16 offsets. */
export interface Size {
  bytes: number
  start: number
  end: number
}

const EXABYTE = 2 ** 60
const SPACE = ' \\u00a0\\u202f\\u2009'
const MARK = `.,٫٬'’${SPACE}`

// Looking back from the unit, at most 40 digits, keeps hostile input linear. Romanian says "20 de GB".
const NUMBER_BEFORE = new RegExp(
  `(?<=(.{0,2})(\\p{Nd}(?:[${MARK}]?\\p{Nd}){0,40})[${SPACE}]?(?:de )?)`,
  'suy',
)
// "v1.5", ".5", "12:30" and "-5" are parts of something else.
const GLUED = lazy(() => new RegExp(`[${european()}\\p{Nd}_.,٫٬]$|\\p{Nd}:$|(?:^|[\\s\\p{Nd}])[-−–]$`, 'u'))

/** All byte sizes written in `text`, in any language and digit system, in order. `lang` decides "1.234". */
export function sizesIn(text: string, lang?: string): Size[] {
  if (!/\p{Nd}/u.test(text)) return []
  const places = hasMarks(text) ? unmarkedPlaces(text) : undefined
  const plain = places ? places.map(place => text[place]).join('') : text
  const sizes = Array.from(unitsIn(plain), unit => sizeAt(plain, unit, lang)).filter(
    size => size !== undefined,
  )
  return places ? sizes.map(size => moved(size, places)) : sizes
}

const unmarkedPlaces = (text: string) => [...text.split('').keys()].filter(at => !hasMarks(text.charAt(at)))

const moved = ({ bytes, start, end }: Size, places: number[]): Size => ({
  bytes,
  start: places[start] ?? 0,
  end: (places[end - 1] ?? 0) + 1,
})

function sizeAt(text: string, unit: Unit, lang?: string): Size | undefined {
  NUMBER_BEFORE.lastIndex = unit.start
  const [, before = '', written = ''] = NUMBER_BEFORE.exec(text) ?? []
  const kept = endOfSpaced(written, lang)
  if (!kept || (kept === written && GLUED().test(before))) return
  const bytes = Math.round(numberIn(kept, lang) * unit.factor)
  const start = text.lastIndexOf(kept, unit.start - 1)
  return bytes <= EXABYTE ? { bytes, start, end: unit.end } : undefined
}

// In "iPhone 15 512 MB" the space groups nothing, in French "15 512 Mo" it does.
function endOfSpaced(written: string, lang?: string): string {
  // Most languages group by other marks; only of what could be grouped is it worth to ask.
  const isSpaced = /\p{Nd} \p{Nd}{3}(?!\p{Nd})/u.test(written)
  const group = isSpaced ? separatorOf('group', lang) : undefined
  const spaced = group === undefined || /\s/.test(group) ? /\s(?!\p{Nd}{3}(?!\p{Nd}))/u : / /
  const rest = written.split(spaced)
  return rest[rest.length - 1] ?? ''
}

// NaN for anything that is not one well-formed number; NaN fails every comparison.
function numberIn(written: string, lang?: string): number {
  const marks = written.match(/\P{Nd}/gu) ?? []
  const parts = written.split(/\P{Nd}/u).map(asciiDigits)
  const fraction = endsInFraction(marks, parts, lang) ? parts.pop() : ''
  return isGrouped(parts, marks) ? Number(`${parts.join('')}.${fraction}`) : Number.NaN
}

function endsInFraction(marks: string[], parts: string[], lang?: string): boolean {
  const last = marks[marks.length - 1] ?? ''
  if (!/[.,٫]/.test(last)) return false
  if (marks.length > 1) return marks.indexOf(last) === marks.length - 1
  const [whole = '', rest = ''] = parts
  if (last === '٫' || rest.length !== 3 || whole.length > 3 || Number(whole) === 0) return true
  return last === separatorOf('decimal', lang)?.replace('٫', '.')
}

// India groups by two digits, but never the last group.
function isGrouped(parts: string[], marks: string[]): boolean {
  if (parts.length === 1) return true
  const uniform = marks.slice(0, parts.length - 1).every(mark => mark === marks[0])
  return uniform && /^\d{1,3}(?:-\d{2,3})*-\d{3}$/.test(parts.join('-'))
}

// Every block of decimal digits begins with its zero and has ten times n members.
export function asciiDigits(digits: string): string {
  return digits.replace(/(?!\d)\p{Nd}/gu, digit => {
    const code = digit.codePointAt(0) ?? 0
    let zero = code
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
    return String((code - zero) % 10)
  })
}

type Separators = Partial<Record<Intl.NumberFormatPartTypes, string>>

/** By language tag; asking costs far more than all the rest of a text. */
const separators = new Map<string, Separators>()

function separatorOf(type: 'decimal' | 'group', lang = ''): string | undefined {
  let known = separators.get(lang)
  if (!known) {
    known = separatorsIn(lang)
    separators.set(lang, known)
  }
  return known[type]
}

// Apple's tags are odd ("no-no", "iw-il"); what Intl does not know must not fall back to the browser's language.
function separatorsIn(lang: string): Separators {
  try {
    const [known] = Intl.NumberFormat.supportedLocalesOf(lang.replace(/_/g, '-'))
    const parts = known ? new Intl.NumberFormat(known).formatToParts(1234567.8) : []
    return Object.fromEntries(parts.map(({ type, value }) => [type, value]))
  } catch {
    return {}
  }
}
