import { DIALOG, forgetBlocks } from './block-text.ts'
import type { Candidate, Place } from './finders/candidate.ts'
import { candidatesAt, candidatesIn, TEXTS } from './finders/finders.ts'
import { isStop } from './stops.ts'
import { isElement, isLeftOut, mayRead, parentOf, shadowOf } from './tree.ts'
import { type Walk, walk } from './walk.ts'

/** Nodes read in one step: few enough for the clock, enough to be one loop to the browser. */
const NODES = 40

/** As long as the longest word that finders look for, less one character. */
const TAIL = 10

const SPACE = 32
const NO_BREAK_SPACE = 160
const isSpace = (code: number) => code <= SPACE || code === NO_BREAK_SPACE

/** Reads what it is told to, some nodes per `step`, so that the work can be cut into slices. */
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
  const roots = createQueue<Node>()
  const glances = createQueue<Element>()
  let steps: Walk | undefined
  let place: Place
  /** The end of the text before: a page may cut its words anywhere. */
  let before = ''

  function examineElement(element: Element): void {
    enter(element)
    if (isLeftOut(element)) {
      steps?.skip()
      // An iframe has nothing to read, but Apple's sign-in frame says something by being there.
      if (element.localName !== 'iframe') return
    }
    if (element.localName === 'dialog') onDialog(element)
    for (const candidate of candidatesAt(element, place)) onCandidate(candidate)
  }

  /** A shadow root is read after the tree that its host is in; what is left out has none to read. */
  function enter(element: Element): void {
    const shadow = shadowOf(element)
    if (!shadow || isLeftOut(element)) return
    roots.add(shadow)
    onShadowRoot(shadow)
  }

  function examineText(text: Text): void {
    for (const candidate of candidatesIn(text, place, before)) onCandidate(candidate)
  }

  /** All that most nodes of a page cost is here, in one loop with few calls: a browser makes nothing else as quick. */
  function readSome(walking: Walk): void {
    for (let n = 0; n < NODES; n++) {
      const node = walking.next()
      if (!node) {
        steps = undefined
        return
      }
      try {
        if (node.nodeType === Node.TEXT_NODE) readText(node as Text)
        else if (isStop(node as Element) || (node as Element).shadowRoot) examineElement(node as Element)
      } catch {
        // A form whose fields are named like an element's own methods breaks whoever asks it anything: what cannot be
        // read is not read, and the rest of the page goes on.
      }
    }
  }

  function readText(text: Text): void {
    const { data, length } = text
    if (length === 0 || length > DIALOG) return
    if (before && isSpace(data.charCodeAt(0))) before = ''
    const said = before + data
    if (TEXTS.test(said)) examineText(text)
    before = isSpace(data.charCodeAt(length - 1)) ? '' : said.slice(-TAIL)
  }

  function beginAt(root: Node): void {
    const around = parentOf(root)
    if (root.isConnected && (!around || !isElement(around) || mayRead(around))) steps = walk(root)
    before = ''
  }

  function glanceAt(element: Element): void {
    try {
      if (element.isConnected && mayRead(element)) examineElement(element)
    } catch {
      // As above.
    }
  }

  return {
    read: roots.add,
    glance: glances.add,
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
      if (steps) {
        readSome(steps)
        return true
      }
      const root = roots.take()
      if (root) beginAt(root)
      const element = root ? undefined : glances.take()
      if (element) glanceAt(element)
      return root !== undefined || element !== undefined
    },
  }
}

/** Each thing once, the newest first: a set alone looks through all that it has lost to find what is left. */
function createQueue<T>() {
  const things = new Set<T>()
  let order: T[] = []
  return {
    add(thing: T): void {
      if (things.has(thing)) return
      things.add(thing)
      order.push(thing)
    },
    take(): T | undefined {
      const thing = order.pop()
      if (thing !== undefined) things.delete(thing)
      return thing
    },
    clear(): void {
      things.clear()
      order = []
    },
  }
}
