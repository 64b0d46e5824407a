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
function longer(message: string): string {
  const words = message.replace(/\{\w+\}/g, '').match(/\p{L}+/gu) ?? []
  const wanted = message.length * (1 + LONGER)
  let long = message
  for (let n = 0; words.length > 0 && long.length < wanted; n++) long += ` ${words[n % words.length]}`
  return accented(long)
}

export const MIRRORED: Pseudo = { locale: 'ar', dir: 'rtl', change: mirrored }
export const LONG: Pseudo = { locale: 'de', dir: 'ltr', change: longer }
