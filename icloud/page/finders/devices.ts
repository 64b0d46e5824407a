import { newestIosFor } from '../../../fixes/newest-ios.ts'
import { CONTROL, ROW } from '../selectors.ts'
import { asciiDigits } from '../sizes.ts'
import { isNotTheirs } from '../titles.ts'
import { closest, isElement, parentOf } from '../tree.ts'
import { BATTERY, OFFLINE, ONLINE, SINCE } from '../words.ts'
import type { Candidate, Finder, Place } from './candidate.ts'
import { isFromOthers } from './candidate.ts'
import { type Field, HANDHELD, IPHONE, isModel, isShort, mayName, rowAround, untitled } from './device-row.ts'

/** Where every phone that is named is one of this person's. */
const DEVICE_PLACE = /^(?:find|settings|devices?|account)$/

const VERSION =
  /^(?:[^:：]{1,24}[:：]\s?|(?:version|software) )?iOS(?:[- ]version)?[:：]?\s?(\p{Nd}{1,2}(?:[.,٫]\p{Nd}{1,2}){0,2})(?: ?\([\p{L}\p{Nd}]+\))?$/iu
const PERCENT = /^[%٪]?\s?(\p{Nd}{1,3})\s?[%٪]?$/u
const NUMBER = /(?<!\p{Nd})\p{Nd}{1,3}(?!\p{Nd})/u

/** A phone by its name or model, and what its row says of it: online or not, its battery, its version. */
export const devices: Finder = {
  texts: HANDHELD,
  labels: HANDHELD,
  find(node, place) {
    const element = isElement(node) ? node : parentOf(node)
    if (!element || place.surface !== 'shell' || isFromOthers(place)) return undefined
    return candidatesIn(rowAround(element, tells), place)
  },
}

/** Short, no sentence, and no two words that stand in two cells. */
const isName = (text: string) =>
  mayName(text) && !/[.!?。！？]$|[:：%٪]|(?:iPhone|iPad)\p{L}|iP.*iP|\p{Ll}\p{Lu}(?<!iP)/u.test(text)

const tells = (text: string) => isName(text) || toldBy(text) !== undefined

function candidatesIn(row: Field[], place: Place): Candidate[] {
  const name = row.find(({ text }) => isName(text))
  if (!name) return []
  const device = name.text
  const isPhone = row.some(({ text }) => IPHONE.test(text))
  const told = toldIn(row, isPhone)
  if (!isTheirs(row, name, place, told)) return []
  const named: Candidate[] = isPhone ? [{ kind: 'device', element: name.element }] : []
  return [...told, ...named].map(candidate => ({ ...candidate, device }))
}

/** Phones are also sold, compared and written about. */
function isTheirs(row: Field[], { element }: Field, { route }: Place, told: Candidate[]): boolean {
  const isNamed = row.some(({ text }) => isName(text) && !isModel(text))
  if (isNotTheirs(element)) return false
  // "iPhone X, iOS 16.7" may be any.
  if (told.some(({ kind }) => kind === 'device-online' || (kind === 'device-version' && isNamed))) return true
  if (!DEVICE_PLACE.test(route)) return false
  // "Erase this iPhone" is a button.
  const isInRow = closest(element, ROW) !== null
  const isInControl = closest(element, CONTROL) !== null
  return told.length > 0 || (row.length > 1 ? isInRow || isInControl : isInRow && !isInControl)
}

/** What a text tells of a device, besides its name. */
function toldBy(text: string): Omit<Candidate, 'element'> | undefined {
  const ios = versionOf(text)
  if (ios) return { kind: 'device-version', ios }
  const online = isOnline(text)
  if (online !== undefined) return { kind: 'device-online', online }
  const percent = percentIn(text)
  return percent === undefined ? undefined : { kind: 'device-battery', percent }
}

/** The first of each kind; a version only of a phone. */
function toldIn(row: Field[], isPhone: boolean): Candidate[] {
  const model = asciiDigits(untitled(row.find(({ text }) => isModel(text))?.text ?? ''))
  const all = row.flatMap(({ text, element }) => {
    const told = toldBy(text)
    if (!told || (told.ios && !isPhone)) return []
    return { ...told, newest: told.ios ? newestIosFor(model) : undefined, element }
  })
  return all.filter(({ kind }, at) => all.findIndex(one => one.kind === kind) === at)
}

function versionOf(text: string): string | undefined {
  const [, written] = VERSION.exec(text) ?? []
  return written && asciiDigits(written.replace(/[,٫]/g, '.'))
}

function isOnline(text: string): boolean | undefined {
  const state = untitled(text).toLowerCase().replace(SINCE(), '')
  return ONLINE.has(state) || (OFFLINE.has(state) ? false : undefined)
}

/** A row of a device has one percentage: its battery's. With other words around it, they must say so. */
function percentIn(text: string): number | undefined {
  const bare = /[%٪]/.test(text) ? PERCENT.exec(text)?.[1] : undefined
  const written = bare ?? (isShort(text) && BATTERY.test(text) ? NUMBER.exec(text)?.[0] : undefined)
  const percent = Number(asciiDigits(written ?? 'x'))
  return percent <= 100 ? percent : undefined
}
