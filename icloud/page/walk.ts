import { contains } from './tree.ts'

const { SHOW_ELEMENT, SHOW_TEXT } = NodeFilter

/** The elements and texts of a tree, in order; shadow roots are trees of their own. */
export interface Walk {
  next(): Element | Text | null
  /** Leaves out what is inside the node that was given last. */
  skip(): void
  /** The page took `removed` out of `parent`, from behind `previous`: if the walk was inside, it goes on there. */
  taken(removed: Node, parent: Node, previous: Node | null): void
  /** What it went through, if it stands where the page took it along before anybody said so: its end was no end. */
  lost(): Node | undefined
}

/**
 * The browser's own walker: nothing else is as fast. It does not notice when the page takes out the node it stands
 * on, so it has to be told, before the next step.
 */
export function walk(root: Node): Walk {
  const walker = (root.ownerDocument as Document).createTreeWalker(root, SHOW_ELEMENT | SHOW_TEXT)
  let started = root.nodeType === Node.DOCUMENT_FRAGMENT_NODE
  let skips = false

  function start(): Node {
    started = true
    return root
  }

  function pass(): Node | null {
    skips = false
    for (let next = walker.nextSibling(); ; next = walker.nextSibling()) {
      if (next || !walker.parentNode()) return next
    }
  }

  return {
    next: () => (!started ? start() : skips ? pass() : walker.nextNode()) as Element | Text | null,
    skip() {
      skips = true
    },
    taken(removed, parent, previous) {
      if (!contains(removed, walker.currentNode)) return
      walker.currentNode = previous ?? parent
      // What is inside the one before was read.
      skips = previous !== null
    },
    lost: () => (contains(root, walker.currentNode) ? undefined : root),
  }
}
