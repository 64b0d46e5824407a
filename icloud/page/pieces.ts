import { blockText, tidy } from './block-text.ts'
import { isElement, shadowOf, slottedIn } from './tree.ts'

/** Emphasis within a sentence, no link: its words are its own. */
export const IN_LINE = /^(?:b|bdi|em|font|i|mark|span|strong|u)$/i

/** A word or a number goes on behind the cut: "Off|line", "iOS 1|7.6"; not in "iOS 17|85%", "4.9 GB|of 5 GB" or "GB|z". */
const CUT =
  /(?<!\p{Nd}\s?\p{Lu}|^[KMGTКМГТ])\p{L}\|(?!i[PO])\p{Ll}|(?<!\p{L})i\|\p{Lu}|\p{Nd}[.,٫]?\|(?![1-9]\d ?%)[.,٫]?\p{Nd}/u

/** What is shown in it, without comments. */
export const childrenOf = (element: Element): Node[] =>
  (slottedIn(element) ?? [...(shadowOf(element) ?? element).childNodes]).filter(
    node => node.nodeType !== Node.COMMENT_NODE,
  )

/**
 * A page may cut a text anywhere and put the pieces in elements that say nothing by themselves; but what stands in
 * such elements may also be the cells of a row.
 */
export const isPiece = (node: Node): boolean =>
  !isElement(node) ||
  (IN_LINE.test(node.localName) && !node.hasAttributes() && childrenOf(node).every(isPiece))

/** These stand side by side, and some are no cells: a word or a number goes on in the next one. */
export const areCut = (nodes: Node[]): boolean =>
  nodes.some((node, at) => {
    const before = nodes[at - 1]
    return before && isPiece(before) && isPiece(node) && CUT.test(`${before.textContent}|${node.textContent}`)
  })

/** What a small block says, each thing that stands in it, so many levels down, as a word of its own. */
export function cellsOf(block: Element, levels = 1): string {
  const { joined = '' } = blockText(block) ?? {}
  const nodes = joined ? childrenOf(block) : []
  if (areCut(nodes)) return joined
  const saidIn = (element: Element) =>
    levels > 1 ? cellsOf(element, levels - 1) : blockText(element)?.joined
  return tidy(nodes.map(node => (isElement(node) ? saidIn(node) : (node as Text).data)).join(' '))
}
