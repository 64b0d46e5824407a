import { DIALOG, forgetBlocks } from './block-text.ts'
import type { Candidate, Place } from './finders/candidate.ts'
import { candidatesAt, SPEAKING } from './finders/finders.ts'
import { isElement, isLeftOut, matches, mayRead, orLeftOut, parentOf, shadowOf } from './tree.ts'
import { type Walk, walk } from './walk.ts'

/** Elements with something to say, or not to be read; all others are passed over. */
const STOPS = orLeftOut(`${SPEAKING}, dialog`)

/** As long as the longest word that finders look for, less one character. */
const TAIL = 10

const isSpace = (code: number) => code <= 32 || code === 160

/** Reads what it is told to, one node per `step`, so that the work can be cut into slices. */
export interface Reader {
  /** This node and all that is in it. */
  read(root: Node): void
  /** This element alone: its label, its address, what it is. */
  glance(element: Element): void
  /** The page took `removed` out of `parent`, from behind `previous`. */
  taken(removed: Node, parent: Node, previous: Node | null): void
  /** Before the first step after the page may have changed. */
  begin(place: Place): void
  /** False: nothing is left to read. */
  step(): boolean
  /** Nothing is to be read any more. */
  stop(): void
}

export interface ReaderEvents {
  onCandidate: (candidate: Candidate) => void
  onShadowRoot: (root: ShadowRoot) => void
  onDialog: (dialog: Element) => void
}

export function createReader({ onCandidate, onShadowRoot, onDialog }: ReaderEvents): Reader {
  const roots = new Set<Node>()
  const glances = new Set<Element>()
  let steps: Walk | undefined
  let place: Place
  /** The end of the text before: a page may cut its words anywhere. */
  let before = ''

  function examine(node: Element | Text): void {
    for (const candidate of candidatesAt(node, place, before)) onCandidate(candidate)
  }

  function examineText(text: Text): void {
    if (text.length > DIALOG) return
    const { data } = text
    if (before && isSpace(data.charCodeAt(0))) before = ''
    examine(text)
    before = isSpace(data.charCodeAt(data.length - 1)) ? '' : (before + data).slice(-TAIL)
  }

  function examineElement(element: Element): void {
    enter(element)
    if (!matches(element, STOPS)) return
    if (isLeftOut(element)) {
      steps?.skip()
      // An iframe has nothing to read, but Apple's sign-in frame says something by being there.
      if (element.localName !== 'iframe') return
    }
    if (element.localName === 'dialog') onDialog(element)
    examine(element)
  }

  /** A shadow root is read after the tree that its host is in; what is left out has none to read. */
  function enter(element: Element): void {
    const shadow = shadowOf(element)
    if (!shadow || isLeftOut(element)) return
    roots.add(shadow)
    onShadowRoot(shadow)
  }

  /** A form whose fields are named like an element's own methods breaks whoever asks it anything. */
  function tryToExamine(node: Element | Text): void {
    try {
      if (isElement(node)) examineElement(node)
      else examineText(node)
    } catch {
      // What cannot be read is not read: silence, and the rest of the page goes on.
    }
  }

  function beginAt(root: Node): void {
    roots.delete(root)
    const around = parentOf(root)
    if (root.isConnected && (!around || !isElement(around) || mayRead(around))) steps = walk(root)
    before = ''
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
    taken: (removed, parent, previous) => steps?.taken(removed, parent, previous),
    begin(now) {
      place = now
      forgetBlocks()
    },
    stop() {
      roots.clear()
      glances.clear()
      steps = undefined
    },
    step() {
      const [root] = roots
      const [element] = glances
      if (steps) stepOn(steps)
      else if (root) beginAt(root)
      else if (element) glanceAt(element)
      else return false
      return true
    },
  }
}
