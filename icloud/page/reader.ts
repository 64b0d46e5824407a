import type { Candidate, Place } from './finders/candidate.ts'
import { isElement } from './finders/candidate.ts'
import { candidatesAt } from './finders/finders.ts'
import { isLeftOut, mayRead, parentOf, type Walk, walk } from './tree.ts'

/** Reads what it is told to, one node per `step`, so that the work can be cut into slices. */
export interface Reader {
  /** This node and all that is in it. */
  read(root: Node): void
  /** This element alone: its label, its address, what it is. */
  glance(element: Element): void
  /** The page took `removed` out of `parent`, from before `then`. */
  taken(removed: Node, parent: Node, then: Node | null): void
  /** False: nothing is left to read. */
  step(): boolean
}

export function createReader(
  place: () => Place,
  onCandidate: (candidate: Candidate) => void,
  onShadowRoot: (root: ShadowRoot) => void,
): Reader {
  const roots = new Set<Node>()
  const glances = new Set<Element>()
  let steps: Walk | undefined

  function examine(node: Node): void {
    if (isElement(node)) {
      // An iframe has nothing to read, but Apple's sign-in frame says something by being there.
      if (isLeftOut(node) && node.tagName !== 'IFRAME') return
      if (node.shadowRoot) onShadowRoot(node.shadowRoot)
    } else if (node.nodeType !== Node.TEXT_NODE) return
    for (const candidate of candidatesAt(node as Element | Text, place())) onCandidate(candidate)
  }

  /** A form whose fields are named like an element's own methods breaks whoever asks it anything. */
  function tryToExamine(node: Node): void {
    try {
      examine(node)
    } catch {
      // What cannot be read is not read: silence, and the rest of the page goes on.
    }
  }

  function begin(root: Node): void {
    roots.delete(root)
    const around = parentOf(root)
    if (root.isConnected && (!around || mayRead(around))) steps = walk(root)
  }

  function glanceAt(element: Element): void {
    glances.delete(element)
    if (element.isConnected && mayRead(element)) tryToExamine(element)
  }

  function stepOn(walking: Walk): void {
    const node = walking.next()
    if (node) tryToExamine(node)
    else steps = undefined
  }

  return {
    read: root => roots.add(root),
    glance: element => glances.add(element),
    taken: (removed, parent, then) => steps?.taken(removed, parent, then),
    step() {
      const [root] = roots
      const [element] = glances
      if (steps) stepOn(steps)
      else if (root) begin(root)
      else if (element) glanceAt(element)
      else return false
      return true
    },
  }
}
