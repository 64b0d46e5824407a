/** A language nobody speaks, made from ours, for a real locale's folder: browsers know no pseudo-locales. */
export interface Pseudo {
  locale: string
  dir: 'ltr' | 'rtl'
  /** A message with other letters, and perhaps longer; what is in braces stays. */
  change(message: string): string
}

const A = 'abcdefghijklmnopqrstuvwxyz'
const ARABIC = 'ابثدعفغهيجكلمنوتقرسطحشضصظز'
const ACCENTED = 'áḃćđéḟğħíĵķĺṁñóṕɋŕšťúṽŵẋýž'
const ACCENTED_CAPITALS = 'ÁḂĆĐÉḞĞĦÍĴĶĹṀÑÓṔɊŔŠŤÚṼŴẊÝŽ'

/** Letters for letters, outside of braces. */
const lettersOf = (from: string, to: string) => (message: string) =>
  message.replace(/\{\w+\}|[a-z]/gi, part => to[from.indexOf(part)] ?? part)

const accented = lettersOf(A + A.toUpperCase(), ACCENTED + ACCENTED_CAPITALS)
const mirrored = lettersOf(A + A.toUpperCase(), ARABIC + ARABIC)

/** How much longer than ours a translation may well be. */
const LONGER = 0.4

/** Longer by its own first words, once more: words of common lengths. */
function longer(message: string, letters = /\p{L}+/gu): string {
  const words = message.replace(/\{\w+\}/g, '').match(letters) ?? []
  const wanted = message.length * (1 + LONGER)
  let long = message
  for (let n = 0; words.length > 0 && long.length < wanted; n++) long += ` ${words[n % words.length]}`
  return long
}

export const MIRRORED: Pseudo = { locale: 'ar', dir: 'rtl', change: mirrored }
export const LONG: Pseudo = { locale: 'de', dir: 'ltr', change: message => accented(longer(message)) }

/** Nobody sees it, and it takes no room: a letter that has it behind it comes from `locales/`. */
export const MARK = '\u034f'

/** Ours to the eye. */
export const MARKED: Pseudo = {
  locale: 'en',
  dir: 'ltr',
  change: message => message.replace(/\{\w+\}|[a-z]/gi, part => (part.startsWith('{') ? part : part + MARK)),
}

/** Words on the screen, mirrored and 40 % longer; letters without a mark stay as they are. */
export const mirroredAndLonger = (marked: string): string =>
  longer(
    marked.replace(new RegExp(`([a-z])${MARK}`, 'gi'), (_, letter) => mirrored(letter)),
    /\p{sc=Arabic}+/gu,
  )
