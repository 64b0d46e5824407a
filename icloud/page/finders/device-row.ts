import { blockText, eachNode, tidy } from '../block-text.ts'
import { isElement, parentOf } from '../tree.ts'

/** One thing that a row says of a device, and the smallest element that says it. */
export interface Field {
  text: string
  element: Element
}

/** How far up from a device's name its row may reach. */
const LEVELS_UP = 12
/** "iPhone 13 mini, iOS 17.6.1 · 85%" says three things. */
const BETWEEN = /\s*[,;·•|、，；،]\s*|\s+[–—-]\s+|\n/
const LONGEST = 40

const IPHONE = /iPhone/i
const HANDHELD = /iPhone|iPad/i
const MODEL = /^iPhone\s+(?:\p{Nd}|X|SE\b|Air\b|Duo\b)|^iPad\s+(?:Pro|Air|mini)\b|^iPad\s+\(/iu
/** Whose row this is not. */
const OTHER_DEVICE = /\b(?:i?Mac(?:Book)?|Watch|AirPods|HomePod|Vision Pro|Apple TV|Windows|PC|AirTag)\b/i

export const isIphone = (text: string) => IPHONE.test(text)
export const isModel = (text: string) => MODEL.test(text)
export const isHandheld = (text: string) => HANDHELD.test(text)

/**
 * All that is said of the one device that `start` names: of the largest small block around it that names no other.
 * `inPieces`: what stands in plain spans, and in nothing else, is one text.
 */
export function rowAround(start: Element, inPieces: boolean): Field[] {
  let row: Field[] = []
  let at: Element | null = start
  for (let level = 0; at && isElement(at) && level < LEVELS_UP && blockText(at); level++, at = parentOf(at)) {
    const fields = fieldsIn(at, inPieces)
    if (!isOneDevice(fields)) break
    row = fields
  }
  return row
}

/** It has at most one name and one model, each perhaps in a label too. */
function isOneDevice(fields: Field[]): boolean {
  const named = fields.map(({ text }) => text).filter(text => isHandheld(text) && isShort(text))
  const models = new Set(named.filter(isModel))
  const names = new Set(named.filter(text => !isModel(text)))
  return models.size <= 1 && names.size <= 1 && !fields.some(({ text }) => OTHER_DEVICE.test(text))
}

/** Longer words are no name, no version and no state: somebody writes about phones. */
export const isShort = (text: string) => text.length <= LONGEST

function fieldsIn(block: Element, inPieces: boolean): Field[] {
  const fields: Field[] = []
  eachNode(block, (node, isOpen) => {
    if (node.nodeType === Node.TEXT_NODE) addText(fields, node as Text, inPieces)
    else if (isOpen) add(fields, labelOf(node as Element), node as Element)
    return true
  })
  return fields
}

function addText(fields: Field[], text: Text, inPieces: boolean): void {
  const parent = parentOf(text) as Element
  const piece = isPiece(parent) ? parent : text
  const run = inPieces ? runAround(piece) : []
  if (run.length <= 1) add(fields, text.data, parent)
  // The first of them says all of it.
  else if (run[0] === piece) add(fields, textOf(run), parentOf(piece) as Element)
}

/** A page may cut a text anywhere, and put the pieces in spans: such a span has no attributes and nothing but text. */
function runAround(piece: Node): Node[] {
  const run = [piece]
  for (let at = piece.previousSibling; at && isPiece(at); at = at.previousSibling) run.unshift(at)
  for (let at = piece.nextSibling; at && isPiece(at); at = at.nextSibling) run.push(at)
  return run.filter(node => node.nodeType !== Node.COMMENT_NODE)
}

const isPiece = (node: Node) =>
  !isElement(node) || (node.localName === 'span' && !node.hasAttributes() && node.childElementCount === 0)

const textOf = (run: Node[]) => run.map(node => node.textContent).join('')

function add(fields: Field[], said: string, element: Element): void {
  for (const part of said.split(BETWEEN)) {
    const text = tidy(part)
    if (text) fields.push({ text, element })
  }
}

/** A meter called "Battery" says how much in its value. */
function labelOf(element: Element): string {
  const label = element.getAttribute('aria-label') ?? ''
  return `${label} ${element.getAttribute('aria-valuetext') ?? shareOf(element)}`.trim()
}

/** "12%" of a bar that stands at 12 of 100. */
function shareOf(element: Element): string {
  const isMeter = element.localName === 'meter' || element.localName === 'progress'
  const now = element.getAttribute(isMeter ? 'value' : 'aria-valuenow')
  const most = Number(element.getAttribute(isMeter ? 'max' : 'aria-valuemax') ?? (isMeter ? 1 : 100))
  return now === null || !most ? '' : `${Math.round((Number(now) / most) * 100)}%`
}
