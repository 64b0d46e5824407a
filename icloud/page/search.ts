import { NAMES, TEXTS } from './finders/finders.ts'
import { lowerCase } from './marks.ts'
import { firstChildOf, isElement, nextSiblingOf, textIn } from './tree.ts'

/** A text that may tell something, from where it begins to do so: perhaps in the text before. */
export interface Saying {
  text: Text
  said: string
}

/** A longer word does not go on from one text to the next, in characters. */
const MOST_BEFORE = 40

/** A cheap first test. */
export const maySay = (text: string) => text.search(TEXTS) >= 0 || lowerCase(text).search(NAMES()) >= 0

interface Match {
  start: number
  end: number
}

/**
 * The texts in `root` with something in them that finders look for, even if the page has cut it into several: the
 * browser joins all texts and looks through them ten times as quickly as it hands out one by one. `all`: that joined.
 */
export function sayingsIn(root: Node, all: string): Saying[] {
  if (!maySay(all)) return []
  const found = [...matchesIn(all, TEXTS), ...matchesIn(lowerCase(all), NAMES())].sort(
    (a, b) => b.end - a.end,
  )
  const sayings: Saying[] = []
  let start = Infinity
  for (const match of found) start = match.start = Math.min(start, match.start)
  locate(root, 0, found, all, sayings)
  return sayings
}

const matchesIn = (all: string, pattern: RegExp): Match[] =>
  Array.from(all.matchAll(pattern), ({ 0: { length }, index }) => ({ start: index, end: index + length }))

/**
 * Each match is told of all texts that it is in: in scripts without spaces it goes on from one to the next. `left`: the last
 * first, so that those before are off its end, and each from where those begin that it is in.
 */
function locate(parent: Node, from: number, left: Match[], all: string, sayings: Saying[]): void {
  let start = from
  for (let child = firstChildOf(parent); child; child = nextSiblingOf(child)) {
    const end = start + lengthOf(child)
    const next = left.at(-1)
    if (!next) return
    if (next.start < end) {
      if (isElement(child)) locate(child, start, left, all, sayings)
      else
        sayings.push({
          text: child as Text,
          said: all.slice(Math.max(start - MOST_BEFORE, Math.min(start, next.start)), end),
        })
      while ((left.at(-1)?.end ?? Infinity) <= end) left.pop()
    }
    start = end
  }
}

/** In characters; what is no text, a comment, has none. */
const lengthOf = (node: Node): number =>
  isElement(node) ? textIn(node).length : node.nodeType === Node.TEXT_NODE ? (node as Text).length : 0
