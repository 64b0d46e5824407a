const NUMBER = /\p{Nd}+(?:[\s.,٫٬]\p{Nd}+)*/gu
/** Where no spaces stand between words, each character is one. */
const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])\p{L})+|#/gu

/** `Läuft: 1,204 Items` -> lauft, #, items. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘]/gu, '')
  return [...new Set(plain.replaceAll('#', ' ').replace(NUMBER, '#').match(WORD))]
}
