import { hasMarks, unmarked } from './marks.ts'
import {
  firstChildOf,
  hasChildren,
  hasLeftOut,
  isElement,
  isLeftOut,
  nextSiblingOf,
  shadowOf,
  slottedIn,
  textIn,
} from './tree.ts'

/** These never break a line by themselves: "4.<b>9</b> GB" is one number. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data em font i mark num s small span strong sub sup text tspan time u var'.split(
    ' ',
  ),
)

/** Longest block of text that can be one display or one dialog; looking stops after half as many nodes. */
export const DISPLAY = 240
export const DIALOG = 800

/** With all the space that a page may put between the words of a display. */
const MOST_SPACE = 4000

/** What a block says: runs of inline elements are one word. */
export interface BlockText {
  joined: string
}

let known = new WeakMap<Element, BlockText | undefined>()

/** The page may have changed: what blocks said is looked up anew. */
export function forgetBlocks(): void {
  known = new WeakMap()
  now = performance.now()
}

/** A list stays one while it changes: only after so many ms is it measured anew. */
const LARGE_FOR = 2000
const largeUntil = new WeakMap<Element, number>()
let now = 0

/** More is in it than in any display. */
export function noteLarge(block: Element): void {
  largeUntil.set(block, now + LARGE_FOR)
}

const isLarge = (block: Element) => (largeUntil.get(block) ?? 0) > now

/** No longer than a display can be, as far as the browser itself says. */
export function isSmall(block: Element): boolean {
  if (isLarge(block)) return false
  const text = hasChildren(block, DISPLAY / 2) ? undefined : textIn(block)
  const isIt = text !== undefined && text.length <= MOST_SPACE && tidy(text).length <= DISPLAY
  if (!isIt) noteLarge(block)
  return isIt
}

/**
 * The browser says so ten times as quickly as it hands out one node after the other, but leaves nothing out. It may be
 * megabytes: not asked again for a while.
 */
function isLong(block: Element): boolean {
  const text = isLarge(block) ? '' : textIn(block)
  if (text.length <= MOST_SPACE) return tidy(text).length > DISPLAY && !hasLeftOut(block)
  noteLarge(block)
  return false
}

/** Undefined when the block is longer than `longest` characters. The rows of one table ask for it again and again. */
export function blockText(block: Element, longest = DISPLAY): BlockText | undefined {
  if (longest !== DISPLAY) return textOf(block, longest)
  if (!known.has(block)) known.set(block, isLong(block) ? undefined : textOf(block, longest))
  return known.get(block)
}

function textOf(block: Element, longest: number): BlockText | undefined {
  const text = { joined: '' }
  let nodes = 0
  const isWhole = eachNode(block, (node, isOpen) => {
    if (++nodes > longest / 2 || text.joined.length > longest * 2) return false
    if (isElement(node)) separate(text, node, isOpen)
    else if (node.nodeType === Node.TEXT_NODE) add(text, (node as Text).data)
    return true
  })
  const joined = tidy(text.joined)
  return !isWhole || joined.length > longest ? undefined : { joined }
}

/** `isOpen`: what is inside may be read. False stops the visit. */
type Visit = (node: Node, isOpen: boolean) => boolean

/** Visits `node` and all that may be read in it, as it is shown: what is slotted, in its slot. False when it was stopped. */
export function eachNode(node: Node, visit: Visit): boolean {
  const isOpen = isElement(node) && !isLeftOut(node)
  if (!visit(node, isOpen)) return false
  return !isOpen || eachIn(shadowOf(node) ?? node, visit)
}

function eachIn(parent: Node, visit: Visit): boolean {
  const slotted = slottedIn(parent)
  if (slotted) return slotted.every(node => eachNode(node, visit))
  for (let child = firstChildOf(parent); child; child = nextSiblingOf(child)) {
    if (!eachNode(child, visit)) return false
  }
  return true
}

function add(text: BlockText, data: string): void {
  // A text node of megabytes must not be copied: its beginning is enough to see that it is too long.
  const start = data.slice(0, 2 * DIALOG)
  text.joined += start
}

function separate(text: BlockText, element: Element, isOpen: boolean): void {
  if (!INLINE.has(element.localName) || !isOpen) text.joined += ' '
}

const UNTIDY = /^\s|\s$|\s\s|[^\S ]|[\u0300-\u036f]/

/** NBSP and narrow NBSP are everywhere on icloud.com: "Apple\u00A0Account". */
export const tidy = (text: string) =>
  UNTIDY.test(text) || hasMarks(text) ? unmarked(text).replace(/\s+/g, ' ').trim() : text
