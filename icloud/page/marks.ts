/** What nobody sees: marks of direction, spaces of no width, soft hyphens. A page may put them anywhere. */
const MARK = '[\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]'
const MARKS = new RegExp(MARK, 'g')

export const hasMarks = (text: string) => text.search(MARKS) >= 0

/** And with each accent in its letter. */
export const unmarked = (text: string) => text.normalize().replace(MARKS, '')

const QUOTED = /(?:[“„「『]|(?<!\S)«)[^“”„«»「」『』\n]{9,}[”“»」』]/g

/** Without what it quotes: that is said of, and not stated. */
export const unquoted = (text: string) => text.replace(QUOTED, ' ')

/** Turkish İ becomes two characters otherwise, and the lists have one. */
export const lowerCase = (text: string) => text.toLowerCase().replaceAll('i\u0307', 'i')
