import { isLeftOut, walk } from './tree.ts'

/** These never break a line by themselves: "4.<b>9</b> GB" is one number. */
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DATA EM FONT I MARK NUM S SMALL SPAN STRONG SUB SUP TEXT TSPAN TIME U VAR'.split(
    ' ',
  ),
)

/** Longest block of text that can be one display or one dialog; looking stops after half as many nodes. */
export const DISPLAY = 240
export const DIALOG = 800

/** What a block says, read two ways: runs of inline elements as one word, and every element as its own word. */
export interface BlockText {
  joined: string
  spaced: string
}

/** Undefined when the block is longer than `longest` characters. */
export function blockText(block: Element, longest = DISPLAY): BlockText | undefined {
  // A table of thousands of rows is asked about from each of its cells.
  if (block.children.length > longest / 2) return undefined
  const text = { joined: '', spaced: '' }
  const steps = walk(block)
  for (let count = 0, node = steps.next(); node; node = steps.next()) {
    if (++count > longest / 2 || text.spaced.length > longest * 2) return undefined
    if (node.nodeType === Node.TEXT_NODE) add(text, (node as Text).data)
    else if (node.nodeType === Node.ELEMENT_NODE) separate(text, node as Element)
  }
  const joined = tidy(text.joined)
  return joined.length > longest ? undefined : { joined, spaced: tidy(text.spaced) }
}

function add(text: BlockText, data: string): void {
  // A text node of megabytes must not be copied: its beginning is enough to see that it is too long.
  const start = data.slice(0, 2 * DIALOG)
  text.joined += start
  text.spaced += ` ${start}`
}

function separate(text: BlockText, element: Element): void {
  if (!INLINE.has(element.tagName.toUpperCase()) || isLeftOut(element)) text.joined += ' '
}

/** NBSP and narrow NBSP are everywhere on icloud.com: "Apple\u00A0Account". */
export const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()
