// Stems rather than words: one stem covers every plural and case, and one spelling serves several languages.
// Index + 1 is the power of 1024.
const SHORT = ['[kKкК]|ك', '[MМ]|م', '[GГ]|[غج]', '[TТ]|ت', '[PП]|ب']

const LONG = [
  '[Kk](?:[iíě]l[oó]|ibi)|[Кк][иі]ло|[كک][يی]لو|קילו|キロ|킬로|千|กิโล|किलो|கிலோ|కిలో|কিলো',
  '[Mm](?:[eéè]ga|ebi)|[Мм]ега|م[يی]?[غجگ]ا|מגה|メガ|메가|兆|เมกก?ะ|मेगा|மெகா|మెగా|মেগা',
  "[Gg](?:[ií]ga|ibi)|[Гг][иі]га|[غج][يی][غج]ا|گیگا|ג[׳']?יגה|ギガ|기가|吉|[กจ]ิกะ|ग[िी]गा|[கஜ]ிகா|గిగా|গিগা",
  '[Tt](?:[eé]ra|ebi)|[Тт]ера|ت[يی]?را|טרה|テラ|테라|太|เทรา|टेरा|டெரா|టెరా|টেরা',
  '[Pp](?:[eé]ta|ebi)|[Пп]ета|[بپ][يی]?تا|פטה|ペタ|페타|拍|เพตะ|पेटा|பெடா|పెటా|পেটা',
]

const SHORT_END = 'i?[Bo]|t|и?Б|\\.ب\\.?'

const LONG_END =
  '(?:[Bb](?:y[tțţ]|a[jyi]t|ájt|æt)|o[ck]tet|tavu)\\p{L}{0,6}|ба[йј]т\\p{L}{0,4}|' +
  'با[يیئ][تٹ]|בייט|バイト|바이트|字节|ไบต์|बाइट|பைட்(?:கள்)?|బైట్(?:లు)?|বাইট'

// Telugu writes the letters out ("gee bee").
const SPELLED = ['కేబీ', 'ఎమ్\u200c?బి', 'జీబీ', 'టీబీ', 'పీబీ']

const groups = (stems: string[]) => stems.map(stem => `(${stem})`).join('|')

// "GBook" and "GB2" are names, "GB/s" and "GB/month" are rates.
const END = '(?![\\p{sc=Latn}\\p{sc=Cyrl}\\p{Nd}_]|\\/\\p{L})'

const UNIT = new RegExp(
  `(?:(?:${groups(SHORT)})(?:${SHORT_END})|(?:${groups(LONG)})[- ־]?(?:${LONG_END})|${groups(SPELLED)})${END}`,
  'gu',
)

export interface Unit {
  factor: number
  start: number
  end: number
}

/** Every unit word in the text, whether or not a number stands before it. */
export function* unitsIn(text: string): Generator<Unit> {
  for (const match of text.matchAll(UNIT)) {
    const power = (match.slice(1).findIndex(Boolean) % SHORT.length) + 1
    yield { factor: 1024 ** power, start: match.index, end: match.index + match[0].length }
  }
}

/** Neither Latin, Greek nor Cyrillic. */
export const OTHER_SCRIPTS = /[\u0530-\u1fff\u2070-\uffff]/

/** What every text with a unit has in it, and few others: a cheap first test. */
export const MAY_HAVE_UNIT = new RegExp(
  `(?:[KMGTPk]i?|[кКМГТП]и?)[BotБ]|[bB](?:y[tțţ]|a[jyi]t|ájt|æt)|o[ck]tet|tavu|ба[йј]т|${OTHER_SCRIPTS.source}`,
)

export const hasUnit = (text: string) => text.search(UNIT) >= 0
