import { blockText, eachNode, tidy } from '../block-text.ts'
import { isElement, parentOf } from '../tree.ts'

/** One thing that a row says of a device, and the smallest element that says it. */
export interface Field {
  text: string
  element: Element
}

/** How far up from a device's name its row may reach. */
const LEVELS_UP = 7
/** "iPhone 13 mini, iOS 17.6.1 · 85%" says three things. */
const BETWEEN = /\s*[,;·•|、，；،]\s*|\s+[–—-]\s+|\n/

const IPHONE = /iPhone/i
const HANDHELD = /iPhone|iPad/i
const MODEL = /^iPhone\s+(?:\d|X|SE\b|Air\b|Duo\b)|^iPad\s+(?:Pro|Air|mini)\b|^iPad\s+\(/i
/** Whose row this is not. */
const OTHER_DEVICE = /\b(?:i?Mac(?:Book)?|Watch|AirPods|HomePod|Vision Pro|Apple TV|Windows|PC|AirTag)\b/i

export const isIphone = (text: string) => IPHONE.test(text)
export const isModel = (text: string) => MODEL.test(text)
export const isHandheld = (text: string) => HANDHELD.test(text)

/** All that is said of the one device that `start` names: the largest small block around it that names no other. */
export function rowAround(start: Element): Field[] {
  let row: Field[] = []
  let at: Element | null = start
  for (let level = 0; at && isElement(at) && level < LEVELS_UP && blockText(at); level++, at = parentOf(at)) {
    const fields = fieldsIn(at)
    if (!isOneDevice(fields)) break
    row = fields
  }
  return row
}

/** It has at most one name and one model, each perhaps in a label too. */
function isOneDevice(fields: Field[]): boolean {
  const named = fields.map(({ text }) => text).filter(isHandheld)
  const models = new Set(named.filter(isModel))
  const names = new Set(named.filter(text => !isModel(text)))
  return models.size <= 1 && names.size <= 1 && !fields.some(({ text }) => OTHER_DEVICE.test(text))
}

function fieldsIn(block: Element): Field[] {
  const fields: Field[] = []
  const add = (text: string, element: Element) => {
    for (const part of text.split(BETWEEN)) if (tidy(part)) fields.push({ text: tidy(part), element })
  }
  eachNode(block, (node, isOpen) => {
    if (node.nodeType === Node.TEXT_NODE) add((node as Text).data, parentOf(node) as Element)
    else if (isOpen) add(labelOf(node as Element), node as Element)
    return true
  })
  return fields
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
