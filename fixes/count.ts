// Groups as people write them: 1,204  1.204  1 204  1'204  ١٬٢٠٤  12,34,567 (India). Photos have no fractions.
const GROUPED = /^\p{Nd}{1,3}(?:([.,٬،'’ \u00a0\u2009\u202f])(?:\p{Nd}{2,3}\1)*\p{Nd}{3})?$|^\p{Nd}{1,10}$/u
const NUMBER = /\p{Nd}(?:[.,٬،٫:/'’ \u00a0\u2009\u202f-]?\p{Nd})*/gu
// What makes something else of the number before or after it: -3, v2, 40%, 5 GB, 2k, 1万. Japanese writes 残り300枚.
const GLUED_BEFORE = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}_.,٫+−–-]$/u
const GLUED_AFTER =
  /^(?:\s?[%٪]|\s?(?:[kKMGT]i?)?[bBoO]\b|[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}_]|\s?[千万萬億亿百천만억])/u

/**
 * The one number in the answer to "how many items?", in any digits and grouping ("1,204", "١٢٠٤", "about 300"); undefined
 * when there is none, more than one, or something that is no count. Not for other texts: "5 minutes ago" counts nothing.
 */
export function countIn(typed: string): number | undefined {
  const found = typed.length > 100 ? [] : [...typed.matchAll(NUMBER)]
  const [match] = found
  if (!match || found.length > 1) return undefined
  const [written] = match
  const isGlued =
    GLUED_BEFORE.test(typed.slice(0, match.index)) ||
    GLUED_AFTER.test(typed.slice(match.index + written.length))
  return isGlued || !GROUPED.test(written)
    ? undefined
    : numberOf(asciiDigits(written.replace(/\P{Nd}/gu, '')))
}

/** Nobody has a billion photos, and no count begins with 0 but 0. */
const numberOf = (digits: string) => (/^(0|[1-9]\d{0,8})$/.test(digits) ? Number(digits) : undefined)

// Every block of decimal digits begins with its zero and has ten times n members.
const asciiDigits = (digits: string) => digits.replace(/\p{Nd}/gu, digit => String(digitValue(digit)))

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) as number
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return (code - zero) % 10
}
