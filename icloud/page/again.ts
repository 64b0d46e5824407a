import { isSmall } from './block-text.ts'
import type { Changes } from './changes.ts'
import type { Found } from './found.ts'
import type { Reader } from './reader.ts'
import { BOX } from './selectors.ts'
import { closest, isElement, parentOf } from './tree.ts'

/** How many elements around new words are read again: a link whose words arrive late, a tile, a device of a list. */
const AROUND = 6
/** How far up what was found can hold a change and not say the same any more. */
const HOLDERS_UP = 12
/** Changes looked at in one step: few enough for the clock. */
const SOME = 20

/** Turns what the page has changed into what is to be read again. A change costs what has changed, not the page. */
export interface Again {
  add(changes: Changes): void
  /** This node and all that is in it. */
  read(root: Node): void
  /** False: all of it is told to the reader. */
  step(): boolean
  stop(): void
}

export function createAgain(reader: Reader, found: Found): Again {
  let todo: (() => void)[] = []
  /** The box around the children of an element; a list has thousands. */
  let boxes = new WeakMap<Element, Element | null>()

  function read(root: Node): void {
    if (!root.isConnected) return
    found.doubtIn(root)
    reader.read(root)
  }

  function readAround(node: Node): void {
    if (!node.isConnected) return
    const block = blockAround(node)
    if (block) read(block)
    readHolders(block ?? node)
  }

  /** What holds a change, or is the box around it: a dialog's words may be far below it. */
  function readHolders(node: Node): void {
    const around = parentOf(node)
    const box = around && isElement(around) ? boxAround(around) : null
    if (box) reader.glance(box)
    let at = isElement(node) ? node : around
    for (let level = 0; at && isElement(at) && level < HOLDERS_UP; level++, at = parentOf(at)) doubt(at, node)
    if (box) doubt(box, node)
  }

  function doubt(element: Element, changed: Node): void {
    if (found.doubt(element, changed)) reader.read(element)
  }

  function boxAround(element: Element): Element | null {
    const known = boxes.get(element)
    if (known !== undefined) return known
    const box = closest(element, BOX)
    boxes.set(element, box)
    return box
  }

  function readSaid(element: Element): void {
    readHolders(element)
    reader.glance(element)
  }

  return {
    read,
    add({ added, around, said }) {
      boxes = new WeakMap()
      for (const node of added) todo.push(() => read(node))
      for (const node of around) todo.push(() => readAround(node))
      for (const element of said) todo.push(() => readSaid(element))
    },
    step() {
      for (let n = 0; n < SOME && todo.length; n++) todo.pop()?.()
      return todo.length > 0
    },
    stop() {
      todo = []
    },
  }
}

/** A display, a link, a row can be made of many pieces, and any of them may come late: the largest small block. */
function blockAround(node: Node): Element | undefined {
  let block: Element | undefined
  let at = isElement(node) ? node : parentOf(node)
  for (let level = 0; at && isElement(at) && level < AROUND && isSmall(at); level++, at = parentOf(at))
    block = at
  return block
}
