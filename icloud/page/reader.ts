import { DIALOG, forgetBlocks, noteLarge } from './block-text.ts'
import type { Candidate, Place } from './finders/candidate.ts'
import {
  candidatesAt,
  candidatesIn,
  candidatesLabelled,
  LABELLED,
  mayBeCalled,
  maySpeak,
  SPEAKING,
} from './finders/finders.ts'
import { inherited } from './inherited.ts'
import { createQueue } from './queue.ts'
import { maySay, type Saying, sayingsIn } from './search.ts'
import {
  allIn,
  firstChildOf,
  hasMoreThan,
  isElement,
  isLeftOut,
  matches,
  nextSiblingOf,
  parentOf,
  shadowOf,
  textIn,
} from './tree.ts'

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
  /** The page took nodes out. */
  taken(record: MutationRecord): void
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

/** Goes through the children of a node, as far as `next`. */
interface Walk {
  root: Node
  next: Node | null
}

/** They and everything around them may be read. */
const readable = () => inherited(true, (element, around) => around && !isLeftOut(element))

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
  let isReadable = readable()
  /** The text before, if it is the one before in a list of texts: a page may cut its words anywhere. */
  let before = ''

  function lookAtElement(element: Element): void {
    add(element, candidatesAt(element, place))
    if (element.localName === 'dialog' && isReadable(element)) onDialog(element)
  }

  function add(element: Element, candidates: Candidate[]): void {
    if (candidates.length === 0) return
    // An iframe has nothing to read, but Apple's sign-in frame says something by being there.
    const around = element.localName === 'iframe' ? parentOf(element) : element
    if (!around || isReadable(around)) candidates.forEach(onCandidate)
  }

  function lookAtText({ text, said }: Saying): void {
    const parent = parentOf(text)
    if (text.length > DIALOG || !parent || !isElement(parent) || !isReadable(parent)) return
    candidatesIn(text, place, said).forEach(onCandidate)
  }

  /** A shadow root is read after the tree that its host is in; what is left out has none to read. */
  function enter(element: Element): void {
    const shadow = shadowOf(element)
    if (!shadow || !isReadable(element)) return
    roots.add(shadow)
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
    if (!firstChildOf(root)) return
    const all = hasMoreThan(root, PART, walks.length > DEEP) ? undefined : textIn(root)
    if (all === undefined || all.length > MOST_TEXT) readChildren(root)
    else readPart(root, all)
  }

  function readPart(root: Element | ShadowRoot, all: string): void {
    if (maySpeak(root)) addAll(allIn(root, SPEAKING), elements)
    const labelled = allIn(root, LABELLED)
    if (mayBeCalled(labelled)) addAll(labelled, labels)
    const hosts = allIn(root, HOSTS)
    for (let at = 0; at < hosts.length; at++) enter(hosts[at] as Element)
    texts = sayingsIn(root, all).reverse()
  }

  function readChildren(root: Element | ShadowRoot): void {
    walks.push({ root, next: firstChildOf(root) })
    noteWalks()
  }

  function readNode(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) readText(node as Text)
    else if (isElement(node) || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) readTree(node as Element)
  }

  /** To read them may take seconds; nobody looks further up. */
  function noteWalks(): void {
    for (const { root } of walks.slice(-DEEP)) if (isElement(root)) noteLarge(root)
  }

  function readChild(walk: Walk): void {
    const child = walk.root.isConnected && walk.next
    if (child) {
      walk.next = nextSiblingOf(child)
      readNode(child)
    } else walks.pop()
  }

  function begin(root: Node): void {
    before = ''
    const around = parentOf(root)
    if (root.isConnected && (!around || !isElement(around) || isReadable(around))) readNode(root)
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
    const walk = walks.at(-1)
    const root = walk ? undefined : roots.take()
    const glanced = walk || root ? undefined : glances.take()
    if (walk) readChild(walk)
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
    taken({ target, removedNodes, nextSibling }) {
      for (const walk of walks) {
        const isTaken = walk.root === target && [...removedNodes].some(node => node === walk.next)
        if (isTaken) walk.next = nextSibling
      }
    },
    begin(now) {
      place = now
      isReadable = readable()
      forgetBlocks()
      noteWalks()
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

/** From the last to the first, as they are taken from the end. By number: a list's own way to go through it is slow. */
function addAll(list: NodeListOf<Element>, elements: Element[]): void {
  for (let at = list.length - 1; at >= 0; at--) elements.push(list[at] as Element)
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
