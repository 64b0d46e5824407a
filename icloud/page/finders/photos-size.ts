import { blockText, tidy } from '../block-text.ts'
import { cellsOf } from '../pieces.ts'
import { hasUnit, MAY_HAVE_UNIT, unitsIn } from '../size-units.ts'
import { type Size, sizesIn } from '../sizes.ts'
import { CATEGORY, EXAMPLE, STORAGE } from '../storage-words.ts'
import { titlesOver } from '../titles.ts'
import { isElement, parentOf } from '../tree.ts'
import { PHOTOS } from '../words.ts'
import type { Candidate, Finder, Place } from './candidate.ts'
import { isFromOthers } from './candidate.ts'
import { contextOf, isOfOther } from './storage-usage.ts'

/** How far up from the size its row may stand, and from the row the list of all that takes space. */
const LEVELS_UP = 6
/** "Photos and Videos", in any language. */
const LONGEST_NAME = 40
const LONGEST_ROW = 80
const MOST_ROWS = 12

/** The row of a storage breakdown that says how much the photos take. */
export const photosSize: Finder = {
  texts: MAY_HAVE_UNIT,
  labels: MAY_HAVE_UNIT,
  find(node, place, said) {
    if (place.surface !== 'shell' || isFromOthers(place)) return undefined
    return isElement(node) ? candidateFor(node, tidy(said), place) : inRow(node, place, said)
  },
}

function inRow(text: Text, place: Place, said: string): Candidate | undefined {
  if (!hasUnit(said)) return undefined
  let at = parentOf(text)
  for (let level = 0; at && level < LEVELS_UP; level++, at = parentOf(at)) {
    const block = blockText(at)
    if (!block) return undefined
    const mayBe = at.localName === 'dd' || namesPhotos(block.joined)
    const candidate = mayBe ? candidateFor(at, rowOf(at), place) : undefined
    if (candidate) return candidate
  }
  return undefined
}

/** With what it is a definition of, if the two stand in no row of their own. */
function rowOf(element: Element): string {
  const { localName, previousElementSibling: before, parentElement } = element
  const isOfTerm = localName === 'dd' && before && parentElement?.localName === 'dl'
  return isOfTerm ? [before, element].map(one => blockText(one)?.joined).join(' ') : cellsOf(element)
}

function candidateFor(element: Element, row: string, { lang }: Place): Candidate | undefined {
  // "写真36.4 GB" may be 3 photos and 6.4 GB.
  if (row.length > LONGEST_ROW || /\p{L}\p{Nd}/u.test(row) || !namesPhotos(row)) return undefined
  const [size] = sizesIn(row, lang)
  // A number may not be understood, but its unit is.
  const isOne = [...unitsIn(row)].length === 1 && size && isPhotos(nameIn(row, size))
  return isOne && isBreakdown(element, lang) && !isOfOther(element)
    ? { kind: 'photos-size', element, bytes: size.bytes }
    : undefined
}

const namesPhotos = (row: string) => PHOTOS.isIn(row.toLowerCase())

const nameIn = (row: string, { start, end }: Size) =>
  `${row.slice(0, start)} ${row.slice(end)}`.replace(/[\s:：,，·•■-◿|–—()（）-]+/g, ' ').trim()

/** Its first word is; how many there are may stand in a column of its own. */
const isPhotos = (name: string) =>
  name.length <= LONGEST_NAME && PHOTOS.starts(name.replace(/ \p{Nd}[\p{Nd}.,٬]*$/u, '').toLowerCase())

/** A folder may be called "Photos" too: a storage is named around the row, or other kinds of things stand beside it. */
function isBreakdown(element: Element, lang: string): boolean {
  const context = contextOf(element).toLowerCase()
  if (titlesOver(element).some(EXAMPLE.test)) return false
  if (STORAGE.test(context)) return true
  return otherRows(element, lang).some(row => CATEGORY.test(row))
}

function otherRows(row: Element, lang: string): string[] {
  const others = siblingsOf(row).slice(0, MOST_ROWS)
  const said = others.map(other => rowOf(other) || (other.ariaLabel ?? ''))
  return said.filter(text => sizesIn(text, lang).length === 1).map(text => text.toLowerCase())
}

/** A row may be wrapped. */
function siblingsOf(row: Element, up = LEVELS_UP): Element[] {
  const parent = parentOf(row)
  if (!parent || !up) return []
  return parent.childElementCount > 1
    ? [...parent.children].filter(other => other !== row)
    : siblingsOf(parent, up - 1)
}
