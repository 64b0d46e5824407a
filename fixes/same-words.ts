/** Case, accents, widths, spaces and signs make no difference; a number does. */
export const plain = (words = '') =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]/gu, '')

export const isSame = (one?: string, other?: string) => plain(one) !== '' && plain(one) === plain(other)
