import { anyOf, lazy, matching, pattern, stems, stemsOf, words, wordsOf } from './word-lists.ts'

export const USED = stems('used')
export const FREE = stems('free')

/** "5 GB of free iCloud storage" may say what the space costs: nothing. */
export const FREE_OF_CHARGE = /(?<![a-z])free (?=i?cloud|storage|space)/g

/** To find what is left once the "free" wordings, some of which contain "use", are taken out. */
export const EVERY_FREE = lazy(() => stemsOf(anyOf('free'), 'g'))

export const STORAGE = matching(() => stemsOf(`icloud|\\p{L}*${anyOf('storage_ending')}|${anyOf('storage')}`))
export const TOTAL = stems('total')

// Read between the two sizes: the used one stands first ...
export const USED_FIRST = lazy(() => wordsOf('used_first'))
export const USED_FIRST_MARK = /^\s*(?:\/|[（(，,、]?\s*[总總]?共|จาก)/
// ... or the total does.
export const TOTAL_FIRST = matching(() =>
  pattern(`^${anyOf('total_first_ending')}|^\\s*-?${anyOf('total_first')}`),
)

/** Between two sizes these make a range, a list, a comparison or a sum, never a share. */
export const APART = words('apart')
export const APART_MARK = matching(() =>
  pattern(`[~〜～→⇒+=×<>≥≤&]|^\\s*[-–—־−]|[-–—]\\s*$|${anyOf('apart_glued')}`),
)

/** Kinds of things that are stored: their sizes are parts, not the whole. */
export const CATEGORY = stems('category')

/** Something moves. */
export const MOVES = stems('moving')

/** Something moves, costs, is offered or is memory. */
export const OTHER = matching(() => stemsOf(`${anyOf('moving')}|${anyOf('other')}`))

/** A case that somebody talks about: at the beginning of its sentence, or anywhere. */
export const CASE = matching(() => pattern(`^\\s*${anyOf('unsure_words')}(?!\\p{L})`))
export const EXAMPLE = stems('example')

/** The title of other people, of what was this person's once, or of what is only talked about. */
export const NOT_THEIRS = stems('not_theirs')

export const UPGRADE = stems('upgrade')
const DEVICE = /\b(?:iphone|ipad|mac|macbook|ssd|hdd|usb)\b/
const SERVICE = words('services')
/** Of a device or another service, and of nothing of iCloud's; that of a device may be said `around` it. */
export const isOfOthers = (text: string, around = text) =>
  (DEVICE.test(text) && !/icloud/.test(around)) || (SERVICE.test(text) && !/icloud/.test(text))
export const FILE = /[\p{L}\p{Nd}_)]\.(?!com\b)[a-z][a-z\d]{1,4}\b/u
/** Prices, times left, questions and source code. */
export const NOT_A_SENTENCE = matching(() =>
  pattern(`[<>{}\\\\]|[$¢-¥₠-₿฿﷼＄￠￡￥￦]|\\d\\s?[円元]|[?？؟¿]|\\d\\s?${anyOf('time')}`),
)
