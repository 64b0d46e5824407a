import { blockText, tidy } from '../block-text.ts'
import { areCut, childrenOf, isPiece } from '../pieces.ts'
import { EXAMPLE, STORAGE } from '../storage-words.ts'
import { isElement, isLeftOut, parentOf } from '../tree.ts'

/** One thing that a row says of a device, and the smallest element that says it. */
export interface Field {
  text: string
  element: Element
}

/** How far up from a device's name its row may reach. */
const LEVELS_UP = 12
/** "iPhone 13 mini, iOS 17.6.1 · 85%" says three things. */
const BETWEEN =
  /\s*[,;·•|、，；،]\s*|\s+[–—-]\s+|\n|(?<=iP(?:hone|ad)[^:]*):\s(?!iP)(?=[^,;·]{1,20}(?:[,;·]|$))/
const LONGEST = 40
/** A longer line is no line of a row. */
const LONGEST_LINE = 100
const MOST_WORDS = 6

export const IPHONE = /iPhone/i
/** No flags: a finder's texts. */
export const HANDHELD = /[iI][pP](?:hone|HONE|ad(?!OS)|AD)/
const MODEL = /^(?:Apple )?iPhone\s+(?:\p{Nd}|X|SE\b|Air\b|Duo\b)|^iPad\s+(?:Pro|Air|mini)\b|^iPad\s+\(/iu
/** What it is, and not which. */
const SAYS_NOTHING = /^iP(?:hone|ad)$/
/** Whose row this is not. */
const OTHER_DEVICE = /\b(?:i?Mac(?:Book)?|Watch|AirPods|HomePod|Vision Pro|Apple TV|Windows|PC|AirTag)\b/i

/** "Model: iPhone 15" */
const TITLE = /^[^:：]{1,24}[:：](?!\d)\s*/
export const untitled = (text: string) => text.replace(TITLE, '')

export const isModel = (text: string) => MODEL.test(untitled(text))

/** Says whether a text is a thing that devices tell of themselves. */
type Tells = (text: string) => boolean

/** All that is said of the one device that `start` names: of the largest small block around it that names no other. */
export function rowAround(start: Element, tells: Tells): Field[] {
  let row: Field[] = []
  let at: Element | null = start
  for (let level = 0; at && isElement(at) && level < LEVELS_UP && blockText(at); level++, at = parentOf(at)) {
    const fields = fieldsIn(at, tells)
    if (!isOneDevice(fields)) break
    row = fields
  }
  return row
}

/** It has at most one name and one model, each perhaps in a label too. */
function isOneDevice(fields: Field[]): boolean {
  const named = fields.map(({ text }) => text).filter(text => mayName(text) && !SAYS_NOTHING.test(text))
  const models = new Set(named.filter(isModel))
  const names = new Set(named.filter(text => !isModel(text)))
  return models.size <= 1 && names.size <= 1 && !fields.some(({ text }) => OTHER_DEVICE.test(text))
}

/** What is longer is no name, no version and no state: somebody writes about phones. */
export const isShort = (text: string) => text.length <= LONGEST && text.split(' ').length <= MOST_WORDS

/** A phone, and not its storage or an example. */
export const mayName = (text: string) =>
  HANDHELD.test(text) && isShort(text) && ![STORAGE, EXAMPLE].some(words => words.test(text.toLowerCase()))

/** What stands in pieces is one text; or these are cells, when they tell more. */
function fieldsIn(block: Element, tells: Tells): Field[] {
  if (isLeftOut(block)) return []
  const nodes = childrenOf(block)
  const arePieces = nodes.map(isPiece)
  const cells = nodes.map(node =>
    isElement(node) ? fieldsIn(node, tells) : partsOf((node as Text).data, block),
  )
  const whole = nodes.flatMap((_, at) => {
    if (!arePieces[at] || !(arePieces[at - 1] || arePieces[at + 1])) return cells[at] ?? []
    if (arePieces[at - 1]) return []
    let said = ''
    for (let n = at; arePieces[n]; n++) said += nodes[n]?.textContent
    return partsOf(said, block)
  })
  const told = (fields: Field[]) => fields.filter(({ text }) => tells(text)).length
  const apart = cells.flat()
  // In prose there are words between what tells.
  const areApart = told(apart) === apart.length || whole.every(({ text }) => isShort(text))
  const areCells = told(apart) > told(whole) && !areCut(nodes) && areApart
  return [...partsOf(labelOf(block), block), ...(areCells ? apart : whole)]
}

function partsOf(said: string, element: Element): Field[] {
  if (said.length > LONGEST_LINE) return []
  const texts = said.split(BETWEEN).map(tidy)
  return texts.filter(Boolean).map(text => ({ text, element }))
}

/** A meter called "Battery" says how much in its value. */
function labelOf(element: Element): string {
  const label = element.ariaLabel ?? ''
  return `${label} ${element.ariaValueText ?? shareOf(element)}`.trim()
}

/** "12%" of a bar that stands at 12 of 100. */
function shareOf(element: Element): string {
  const isMeter = element.localName === 'meter' || element.localName === 'progress'
  const now = isMeter ? element.getAttribute('value') : element.ariaValueNow
  const most = Number(isMeter ? (element.getAttribute('max') ?? 1) : (element.ariaValueMax ?? 100))
  return now === null || !most ? '' : `${Math.round((Number(now) / most) * 100)}%`
}
