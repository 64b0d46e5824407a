import { isSmall } from './block-text.ts'
import type { Found } from './found.ts'
import { inherited } from './inherited.ts'
import { createQueue } from './queue.ts'
import type { Reader } from './reader.ts'
import { BOX } from './selectors.ts'
import { hostOf, isElement, matches, parentOf } from './tree.ts'

/** How many elements around new words are read again: a link whose words arrive late, a tile, a device of a list. */
const AROUND = 6
/** Changes looked at in one step: few enough for the clock. */
const SOME = 20
/** So many at once are no change but another page: it is read as a whole. */
const MOST = 20_000

/** Turns what the page has changed into what is to be read again. A change costs what has changed, not the page. */
export interface Again {
  /** This node and all that is in it. */
  read(root: Node): void
  /** A new node, or one whose inside can now be read, or no longer. */
  added(node: Node): void
  /** A place with other words or other children than before. */
  around(node: Node): void
  /** An element with another label or address. */
  said(element: Element): void
  /** Before the first step after the page may have changed. */
  begin(): void
  /** False: all of it is told to the reader. */
  step(): boolean
  stop(): void
}

/** The box that an element is or is in, and all that was found and holds it, itself among them. */
interface Surroundings {
  box?: Element
  holders: Element[]
}

export function createAgain(reader: Reader, found: Found): Again {
  const added = createQueue<Node>()
  const places = createQueue<Node>()
  const said = createQueue<Element>()
  let surroundings = surroundingsNow()
  /** Read again already: most changes are in the same few blocks. */
  let done = new WeakSet<Node>()

  function surroundingsNow() {
    return inherited<Surroundings>({ holders: [] }, (element, around) => ({
      box: matches(element, BOX) ? element : around.box,
      // Nearly always none.
      holders: found.isHolder(element) ? [...around.holders, element] : around.holders,
    }))
  }

  function read(root: Node): void {
    if (done.has(root) || !root.isConnected) return
    done.add(root)
    found.doubtIn(root)
    reader.read(root)
  }

  function readAdded(node: Node): void {
    const around = parentOf(node)
    if (!around || !done.has(around)) read(node)
  }

  function readAround(node: Node): void {
    const place = isElement(node) ? node : (parentOf(node) ?? hostOf(node))
    if (!place?.isConnected) return
    const block = blockAround(place)
    if (!block) readHolders(place, place)
    else if (!done.has(block)) {
      read(block)
      readHolders(block, parentOf(block))
    }
  }

  /** What holds a change, or is the box around it: a dialog's words may be far below it. */
  function readHolders(changed: Element, around: Element | null): void {
    doubt(changed, changed)
    if (!around || !isElement(around)) return
    const { box, holders } = surroundings(around)
    if (box) reader.glance(box)
    for (const holder of holders) doubt(holder, changed)
  }

  function doubt(element: Element, changed: Node): void {
    if (found.doubt(element, changed)) reader.read(element)
  }

  function readSaid(element: Element): void {
    readHolders(element, parentOf(element))
    reader.glance(element)
  }

  /** Places first: what is new in a block that is read again needs no reading of its own. */
  function next(): boolean {
    const place = places.take()
    const node = place ? undefined : added.take()
    const element = place || node ? undefined : said.take()
    if (place) readAround(place)
    else if (node) readAdded(node)
    else if (element) readSaid(element)
    else return false
    return true
  }

  function clear(): void {
    for (const queue of [added, places, said]) queue.clear()
  }

  return {
    read,
    added: added.add,
    said: said.add,
    around: places.add,
    begin() {
      surroundings = surroundingsNow()
      done = new WeakSet()
    },
    step() {
      if (added.size + places.size + said.size > MOST) {
        clear()
        read(document.documentElement)
      }
      for (let n = 0; n < SOME; n++) if (!next()) return false
      return true
    },
    stop: clear,
  }
}

/** A display, a link, a row can be made of many pieces, and any of them may come late: the largest small block. */
function blockAround(place: Element): Element | undefined {
  let block: Element | undefined
  let at: Element | null = place
  for (let level = 0; at && isElement(at) && level < AROUND && isSmall(at); level++, at = parentOf(at))
    block = at
  return block
}
