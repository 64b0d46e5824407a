import { DIALOG, forgetBlocks, noteLarge, noteShadow } from './block-text.ts'
import type { Candidate, Place } from './finders/candidate.ts'
import { candidatesAt, candidatesIn, candidatesLabelled, LABELLED, SPEAKING } from './finders/finders.ts'
import { createReadable } from './readable.ts'
import { maySay, type Saying, sayingsIn } from './search.ts'
import { allIn, hasMoreThan, isElement, isLeftOut, matches, parentOf, shadowOf, textIn } from './tree.ts'
import { type Walk, walk } from './walk.ts'

/** So many elements are read at once: the browser itself takes less than a millisecond to look through them. */
const PART = 1000
/** To count all that is in each of so many elements, one in another, costs less than to stop in time. */
const DEEP = 20
/** So much text, in characters, is no part either. */
const MOST_TEXT = 100_000
/** Things looked at in one step: few enough for the clock. */
const SOME = 10

/** As long as the longest word that finders look for, less one character. */
const TAIL = 20

/** Most elements of a page can have no shadow root, and a `span` with words has none; the others are asked one by one. */
const HOSTS = ':not(a,b,button,i,img,li,path,span,time,ul), span:empty'

/** Reads what it is told to, a little per `step`, so that the work can be cut into slices. */
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
  /** What is too large to be read at once is read child by child; the innermost last. */
  let walks: Walk[] = []
  /** What was found in the part read last and is to be looked at, from the end. */
  let elements: Element[] = []
  let labels: Element[] = []
  let texts: Saying[] = []
  let place: Place
  let readable = createReadable()
  /** The text before, if it is the one before in a list of texts: a page may cut its words anywhere. */
  let before = ''

  function lookAtElement(element: Element): void {
    add(element, candidatesAt(element, place))
    if (element.localName === 'dialog' && readable.has(element)) onDialog(element)
  }

  function add(element: Element, candidates: Candidate[]): void {
    if (candidates.length === 0) return
    // An iframe has nothing to read, but Apple's sign-in frame says something by being there.
    const around = element.localName === 'iframe' ? parentOf(element) : element
    if (!around || readable.has(around)) candidates.forEach(onCandidate)
  }

  function lookAtText({ text, said }: Saying): void {
    const parent = parentOf(text)
    if (text.length > DIALOG || !parent || !isElement(parent) || !readable.has(parent)) return
    candidatesIn(text, place, said).forEach(onCandidate)
  }

  /** A shadow root is read after the tree that its host is in; what is left out has none to read. */
  function enter(element: Element): void {
    const shadow = shadowOf(element)
    if (!shadow || !readable.has(element)) return
    roots.add(shadow)
    noteShadow(element)
    onShadowRoot(shadow)
  }

  function readText(text: Text): void {
    const said = before + text.data
    before = said.slice(-TAIL)
    if (maySay(said)) texts.push({ text, said })
  }

  function readTree(root: Element | ShadowRoot): void {
    before = ''
    if (isElement(root)) {
      if (matches(root, SPEAKING)) elements.push(root)
      if (matches(root, LABELLED)) labels.push(root)
      if (isLeftOut(root)) return
      enter(root)
    }
    const all = hasMoreThan(root, PART, walks.length > DEEP) ? undefined : textIn(root)
    if (all === undefined || all.length > MOST_TEXT) readChildren(root)
    else readPart(root, all)
  }

  function readPart(root: Element | ShadowRoot, all: string): void {
    for (const host of allIn(root, HOSTS)) if (host.shadowRoot) enter(host)
    elements = elements.concat(...allIn(root, SPEAKING)).reverse()
    labels = labels.concat(...allIn(root, LABELLED)).reverse()
    texts = sayingsIn(root, all).reverse()
  }

  function readChildren(root: Element | ShadowRoot): void {
    const children = walk(root)
    if (isElement(root)) {
      noteLarge(root)
      children.next()
    }
    walks.push(children)
  }

  function readNode(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) readText(node as Text)
    else if (isElement(node) || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) readTree(node as Element)
  }

  function readChild(children: Walk): void {
    const child = children.next()
    children.skip()
    if (child) readNode(child)
    else walks.pop()
  }

  function begin(root: Node): void {
    before = ''
    const around = parentOf(root)
    if (root.isConnected && (!around || !isElement(around) || readable.has(around))) readNode(root)
  }

  /** What is found is looked at before more is looked for. False: nothing is left. */
  function lookOn(): boolean {
    const element = elements.pop()
    const labelled = element ? undefined : labels.pop()
    const saying = element || labelled ? undefined : texts.pop()
    if (element) lookAtElement(element)
    else if (labelled) add(labelled, candidatesLabelled(labelled, place))
    else if (saying) lookAtText(saying)
    else return readOn()
    return true
  }

  function readOn(): boolean {
    const children = walks.at(-1)
    const root = children ? undefined : roots.take()
    const glanced = children || root ? undefined : glances.take()
    if (children) readChild(children)
    else if (root) begin(root)
    else if (glanced) glance(glanced)
    else return false
    return true
  }

  function glance(element: Element): void {
    if (!element.isConnected) return
    elements.push(element)
    labels.push(element)
  }

  return {
    read: roots.add,
    glance: glances.add,
    taken(...was) {
      for (const children of walks) children.taken(...was)
    },
    begin(now) {
      place = now
      readable = createReadable()
      forgetBlocks()
    },
    stop() {
      roots.clear()
      glances.clear()
      walks = []
      elements = []
      labels = []
      texts = []
    },
    step() {
      // To see that there is much to read takes long enough for one step.
      for (let n = 0, deep = walks.length; n < SOME && walks.length <= deep; n++) {
        if (!attempt(lookOn)) return n > 0
      }
      return true
    },
  }
}

/**
 * A form whose fields are named like an element's own methods breaks whoever asks it anything: what cannot be read is
 * not read, and the rest of the page goes on.
 */
function attempt(look: () => boolean): boolean {
  try {
    return look()
  } catch {
    return true
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
