import { blockText, tidy } from '../block-text.ts'
import { usageIn } from '../storage-display.ts'
import { parentOf } from '../tree.ts'
import type { Candidate, Finder } from './candidate.ts'
import { isElement } from './candidate.ts'

/** How far up a value may stand from the block that says it all, and from the tile that names it. */
const LEVELS_UP = 6
const CONTEXT_UP = 4

/** Longest text that can be a part of a display ("4.9", "GB", "of 5 GB used"). */
const LONGEST_PART = 240

/** Two byte sizes in one small block, in its text or in its label. */
export const storageUsage: Finder = (node, { lang }) =>
  isElement(node) ? inLabel(node, lang) : inText(node, lang)

function inLabel(element: Element, lang: string): Candidate | undefined {
  const label = element.getAttribute('aria-valuetext') ?? element.getAttribute('aria-label')
  if (!label || label.length > LONGEST_PART || !/\p{Nd}/u.test(label)) return undefined
  const usage = usageIn(tidy(label), { lang, context: contextOf(element) })
  return usage && { kind: 'storage-usage', element, usage, byLabel: true }
}

function inText(text: Text, lang: string): Candidate | undefined {
  if (text.length > LONGEST_PART || !/\p{Nd}/u.test(text.data)) return undefined
  let at = parentOf(text)
  for (let level = 0; at && level < LEVELS_UP; level++, at = parentOf(at)) {
    const block = blockText(at)
    if (!block) return undefined
    const hints = { lang, context: contextOf(at) }
    const usage = usageIn(block.joined, hints) ?? usageIn(block.spaced, hints)
    if (usage) return { kind: 'storage-usage', element: at, usage }
  }
  return undefined
}

/** The names of what is around it: "iCloud storage" on the tile. */
function contextOf(element: Element): string {
  const names: string[] = []
  let at: Element | null = parentOf(element)
  for (let level = 0; at?.getAttribute && level < CONTEXT_UP; level++, at = parentOf(at)) {
    names.push(at.getAttribute('aria-label') ?? '', blockText(at)?.spaced ?? '')
  }
  return tidy(names.join(' '))
}
