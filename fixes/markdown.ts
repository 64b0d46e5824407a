/** A heading or one line of a list; `inside` = a line under the line before it. */
export type Line = { heading: 1 | 2 | 3; words: string } | { words: string; inside?: boolean }

/** Plain words, of translators or of the person, as Markdown that shows exactly these words. */
export const markdown = (lines: Line[]): string =>
  `${lines.map((line, i) => before(line, lines[i - 1]) + lineText(line)).join('\n')}\n`

const isHeading = (line: Line) => 'heading' in line

/** An empty line around headings. */
const before = (line: Line, last?: Line) => (last && (isHeading(line) || isHeading(last)) ? '\n' : '')

function lineText(line: Line): string {
  if ('heading' in line) return `${'#'.repeat(line.heading)} ${escaped(line.words)}`
  return `${line.inside ? '  ' : ''}- ${escaped(line.words)}`
}

// Line breaks and other control characters.
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
// These turn the direction of all that follows.
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g
const MARKUP = /[\\`*_[\]<>&|~$]/g
// At the start of a line these make lists, headings and rules.
const STARTS = /^(\d*)([-+=#.)])/

/** Only what would be markup gets a backslash: the report is also read as it is. */
const escaped = (words: string) =>
  words
    .replace(TURNS, '')
    .replace(BREAKS, ' ')
    .trim()
    .replace(MARKUP, mark => `\\${mark}`)
    .replace(STARTS, '$1\\$2')
