/** A text, or an element with what is in it, as data that can be sent into a page. */
export type Tree = string | Branch

export interface Branch {
  tag: string
  attributes?: Record<string, string>
  children?: Tree[]
  shadow?: Tree[]
}

const SVG = 'http://www.w3.org/2000/svg'
const IN_SVG = /^(?:svg|g|text|tspan)$/

/** In a page: puts the tree into `parent` and counts its nodes. */
export function build(parent: Node, tree: Tree): number {
  let count = 0
  // Not by recursion: a tree may be deeper than the stack.
  const queue: [Node, Tree][] = [[parent, tree]]
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [into, { node, inside }] = [next[0], make(next[1], parent.ownerDocument as Document)]
    into.appendChild(node)
    count += 1 + inside.filter(([root]) => root !== node).length
    queue.push(...inside.flatMap(([root, trees]) => trees.map((one): [Node, Tree] => [root, one]).reverse()))
  }
  return count
}

function make(tree: Tree, document: Document): { node: Node; inside: [Node, Tree[]][] } {
  if (typeof tree === 'string') return { node: document.createTextNode(tree), inside: [] }
  const { tag, attributes = {}, children = [], shadow } = tree
  const node = IN_SVG.test(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value)
  const root = shadow && node.attachShadow({ mode: 'open' })
  return {
    node,
    inside: [[node, children], ...(root && shadow ? ([[root, shadow]] as [Node, Tree[]][]) : [])],
  }
}
