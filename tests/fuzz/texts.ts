import fc from 'fast-check'
import { SENTENCES } from '../drift/sentences.ts'

const list = (words: string) => fc.constantFrom(...words.split('|'))

export const BIDI_MARKS = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'
export const ZERO_WIDTH = '\u200b\u2060\ufeff'
export const SPACES = ' \u00a0\u202f\u2009'

const space = fc.constantFrom(...SPACES, '', '', '\t', '\n', '  ', '\u3000')
const mark = fc.constantFrom(...BIDI_MARKS, ...ZERO_WIDTH, '\u200c', '\u200d', '\u00ad')
const zero = fc.constantFrom('0', '٠', '۰', '०', '০', '௦', '౦', '０', '𝟘')
const separator = fc.constantFrom('.', ',', '٫', '٬', '’', "'", ' ', '\u00a0', '\u202f', '/', ':', '-', '..')

const digitsOf = (from: string, digits: number[]) =>
  digits.map(digit => String.fromCodePoint((from.codePointAt(0) ?? 0) + digit)).join('')
const run = (most: number) =>
  fc
    .tuple(zero, fc.array(fc.nat(9), { minLength: 1, maxLength: most }))
    .map(([from, digits]) => digitsOf(from, digits))
const number = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('4.9', '4,9', '5', '50', '200', '2', '12', '0', '128', '1.234', '1,234.5'),
  },
  { weight: 2, arbitrary: fc.tuple(run(4), separator, run(4)).map(parts => parts.join('')) },
  { weight: 1, arbitrary: run(60) },
)

const unit = list(
  'GB|MB|TB|KB|kB|PB|EB|GiB|Go|Mo|To|Gt|Tt|ГБ|ТБ|КБ|غ.ب|غ.ب.|م.ب|جيجابايت|گیگابایت|ג׳יגה-בייט|ギガバイト|기가바이트|吉字节|兆字节|กิกะไบต์|' +
    'गीगाबाइट|জীবি|জিবি|জি.বি|గిగాబైట్లు|జీబీ|ఎమ్\u200cబి|கிகாபைட்கள்|gigabytes|Gigabyte|gigaoctets|gigatavua|gigabajta|gigabájt|гигабайта|GBook|Gbps|GB/s|B|gb',
)
const joiner = list(
  'of|von|sur|de|di|van|av|af|z|ze|од|из|з|από|מתוך|من|از|中|のうち|중|में से|এর মধ্যে|trên|จาก|dari|/|∕|（共|, 共|to|and|und|-|–|+|of your|out of|; |. |！|(98%) of|%',
)
const word = list(
  'used|verwendet|utilisés|usados|gebruikt|используется|使用|사용됨|مستخدم|उपयोग|available|free|frei|left|remaining|verfügbar|残り|libre|' +
    'iCloud|iCloud+|storage|Speicher|stockage|almacenamiento|хранилище|ストレージ|容量|저장 공간|储存空间|مساحة تخزين|full|voll|saturé|lleno|заполнено|いっぱい|已满|가득|ممتلئة|almost full|' +
    'running out of|You have used all of your|Not enough|no|not|never|if|when|was|?|？|iPhone|Mac|Photos|Fotos|Backup|Mail|Downloading|Upload|wird geladen|total|gesamt|per month|$0.99|RAM|holiday.mov|Your|is|is almost',
)
const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.nat(0xffff).map(code => String.fromCharCode(code)),
  fc.constantFrom('<b>', '{', '\\', '\0', '(', '[', '*', '.*', '$&', 'null'),
)

const size = fc.tuple(number, space, unit).map(parts => parts.join(''))
const piece = fc.oneof(
  { weight: 5, arbitrary: size },
  { weight: 4, arbitrary: joiner },
  { weight: 4, arbitrary: word },
  { weight: 5, arbitrary: space },
  { weight: 1, arbitrary: number },
  { weight: 1, arbitrary: mark },
  { weight: 1, arbitrary: strange },
)

const fill = (sentence: string, used: string, total: string) =>
  sentence.replace('{used}', () => used).replace('{total}', () => total)
const forms = Object.values(SENTENCES).flatMap(({ used, share }) => [used, share])

/** "4.9 GB of 5 GB used", in any language and with any sizes. */
export const sentence = fc
  .tuple(fc.constantFrom(...forms), size, size)
  .map(([form, used, total]) => fill(form, used, total))

/** A sentence in which a bit is missing, twice there, or another. */
const nearMiss = fc
  .tuple(sentence, fc.nat(), fc.nat(6), fc.oneof(piece, fc.constant('')))
  .map(([text, at, length, instead]) => {
    const start = at % (text.length + 1)
    return text.slice(0, start) + instead + text.slice(start + length)
  })

const salad = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 12 })
  .map(pieces => pieces.flat().join(''))

/** Texts that are, or nearly are, or are not at all what a page says about its storage. */
export const text = fc.oneof(
  { weight: 2, arbitrary: sentence },
  { weight: 4, arbitrary: nearMiss },
  { weight: 4, arbitrary: salad },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
)

export const lang = fc.constantFrom(undefined, ...Object.keys(SENTENCES), 'xx', 'not a language', '')
