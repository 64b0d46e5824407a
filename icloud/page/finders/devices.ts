import { newestIosFor } from '../../../fixes/newest-ios.ts'
import { CONTROL, ROW } from '../selectors.ts'
import { asciiDigits } from '../sizes.ts'
import { STORAGE } from '../storage-words.ts'
import { closest, isElement, parentOf } from '../tree.ts'
import { BATTERY, OFFLINE, ONLINE } from '../words.ts'
import type { Candidate, Finder, Place } from './candidate.ts'
import { isFromOthers } from './candidate.ts'
import { type Field, isHandheld, isIphone, isModel, isShort, rowAround } from './device-row.ts'

/** Where every phone that is named is one of this person's. */
const DEVICE_PLACE = /^(?:find|settings|devices?|account)$/

const HANDHELD = /[iI][pP](?:hone|HONE|ad|AD)/

/** A name is short, and no sentence. */
const MOST_WORDS = 6

const VERSION =
  /^(?:[^:：]{1,24}[:：]\s?|(?:version|software) )?iOS(?:[- ]version)?[:：]?\s?(\p{Nd}{1,2}(?:[.,٫]\p{Nd}{1,2}){0,2})(?: ?\([\p{L}\p{Nd}]+\))?$/iu
const PERCENT = /^[%٪]?\s?(\p{Nd}{1,3})\s?[%٪]?$/u
const NUMBER = /(?<!\p{Nd})\p{Nd}{1,3}(?!\p{Nd})/u
/** "Status: Online" */
const TITLE = /^[^:：]{1,24}[:：]\s*/

/** A phone by its name or model, and what its row says of it: online or not, its battery, its version. */
export const devices: Finder = {
  texts: HANDHELD,
  labels: HANDHELD,
  find(node, place) {
    const element = isElement(node) ? node : parentOf(node)
    if (!element || place.surface !== 'shell' || isFromOthers(place)) return undefined
    const row = rowAround(element, true)
    const whole = candidatesIn(row, place)
    // Plain spans may also be cells, which then say more; but a sentence in pieces is no row of cells.
    const isRow = row.every(({ text }) => isShort(text))
    const apart = isRow ? candidatesIn(rowAround(element, false), place) : []
    return apart.length > whole.length ? apart : whole
  },
}

/** Short, no sentence, and no two words that stand in two cells. */
const isName = (text: string) =>
  isHandheld(text) &&
  isShort(text) &&
  !STORAGE.test(text.toLowerCase()) &&
  text.split(' ').length <= MOST_WORDS &&
  !/[.!?。！？]$|[:：%٪]|(?:iPhone|iPad)\p{L}|iP.*iP|\p{Ll}\p{Lu}(?<!iP)/u.test(text)

function candidatesIn(row: Field[], place: Place): Candidate[] {
  const name = row.find(({ text }) => isName(text))
  if (!name) return []
  const device = name.text
  const isPhone = row.some(({ text }) => isIphone(text))
  const told = [...(isPhone ? versionIn(row) : []), ...stateIn(row), ...batteryIn(row)]
  if (!isTheirs(row, name, place, told)) return []
  const named: Candidate[] = isPhone ? [{ kind: 'device', element: name.element }] : []
  return [...told, ...named].map(candidate => ({ ...candidate, device }))
}

/** Phones are also sold, compared and written about. */
function isTheirs(row: Field[], { element }: Field, { route }: Place, told: Candidate[]): boolean {
  if (told.some(({ kind }) => kind !== 'device-battery')) return true
  if (!DEVICE_PLACE.test(route)) return false
  // "Erase this iPhone" is a button.
  return told.length > 0 || (closest(element, ROW) !== null && (row.length > 1 || !closest(element, CONTROL)))
}

function versionIn(row: Field[]): Candidate[] {
  const field = row.find(({ text }) => versionOf(text))
  const ios = field && versionOf(field.text)
  const model = asciiDigits(row.find(({ text }) => isModel(text))?.text ?? '')
  return ios ? [{ kind: 'device-version', element: field.element, ios, newest: newestIosFor(model) }] : []
}

const versionOf = (text: string) => {
  const [, written] = VERSION.exec(text) ?? []
  return written && asciiDigits(written.replace(/[,٫]/g, '.'))
}

function stateIn(row: Field[]): Candidate[] {
  for (const { text, element } of row) {
    const state = text.replace(TITLE, '').toLowerCase()
    if (ONLINE.has(state)) return [{ kind: 'device-online', element, online: true }]
    if (OFFLINE.has(state)) return [{ kind: 'device-online', element, online: false }]
  }
  return []
}

function batteryIn(row: Field[]): Candidate[] {
  const field = row.find(({ text }) => percentIn(text) !== undefined)
  return field ? [{ kind: 'device-battery', element: field.element, percent: percentIn(field.text) }] : []
}

/** A row of a device has one percentage: its battery's. With other words around it, they must say so. */
function percentIn(text: string): number | undefined {
  const bare = /[%٪]/.test(text) ? PERCENT.exec(text)?.[1] : undefined
  const written = bare ?? (isShort(text) && BATTERY.test(text) ? NUMBER.exec(text)?.[0] : undefined)
  const percent = Number(asciiDigits(written ?? 'none'))
  return percent <= 100 ? percent : undefined
}
