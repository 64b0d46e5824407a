/**
 * The newest iOS there is, and that each older iPhone can run: Apple's list of iOS 27 models, older ones from guides.
 * Checked in October 2026. There is no iOS 19 to 25.
 */
export const NEWEST_IOS = 27

const HELD_BACK: [models: RegExp, newest: number][] = [
  [/^(?:5s|6(?: Plus)?)$/i, 12],
  [/^(?:6s(?: Plus)?|7(?: Plus)?|SE\b\D*(?:1|2016)(?!\d).*)$/i, 15],
  [/^(?:8(?: Plus)?|X)$/i, 16],
  [/^X(?:R|S(?: Max)?)$/i, 18],
]

/** iPhone 11 and all that came after it: 12 mini, 16e, Air. */
const UP_TO_DATE = /^(?:1[1-9]|[2-9]\d)(?:e| |$)|^(?:Air|Duo)$|^SE\b\D*(?:[2-9]|202\d)(?!\d)/i

/** "iPhone 13 mini" -> 27; undefined for a model that is not known, such as "iPhone SE", of which there are three. */
export function newestIosFor(model: string): number | undefined {
  const name = model.replace(/^iPhone\s*/i, '').trim()
  const [, newest] = HELD_BACK.find(([models]) => models.test(name)) ?? []
  return newest ?? (UP_TO_DATE.test(name) ? NEWEST_IOS : undefined)
}
