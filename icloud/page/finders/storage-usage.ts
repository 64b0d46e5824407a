import type { Usage } from '../../finding.ts'
import { blockText, tidy } from '../block-text.ts'
import { cellsOf } from '../pieces.ts'
import { BOX, ROW } from '../selectors.ts'
import { hasUnit, MAY_HAVE_UNIT, mayHoldShare } from '../size-units.ts'
import { type Hints, usageIn } from '../storage-display.ts'
import { isOfOthers } from '../storage-words.ts'
import { isNotTheirs, titlesOver } from '../titles.ts'
import { closest, isElement, matches, parentOf } from '../tree.ts'
import type { Candidate, Finder, Place } from './candidate.ts'
import { isFromOthers } from './candidate.ts'

/** How far up a value may stand from the block that says it all, and from the tile that names it. */
const LEVELS_UP = 6
const CONTEXT_UP = 4

/** How far up the neighbours' labels are read, and of how many of them: an icon called "Storage". */
const BESIDE_UP = 2
const MOST_BESIDE = 8

/** Longest text that can be a part of a display ("GB", "of 5 GB used"). */
const LONGEST_PART = 240

const BAR = '[role="meter"], [role="progressbar"], meter, progress'

/** Two byte sizes in one small block, in its text or in its label. */
export const storageUsage: Finder = {
  texts: MAY_HAVE_UNIT,
  labels: MAY_HAVE_UNIT,
  find: (node, place, said) => (isElement(node) ? inLabels(node, place) : inText(node, place, said)),
}

const mayBePart = (text: string) => text.length <= LONGEST_PART && hasUnit(text)

/** A bar may be called "Storage" and have the value "4.9 GB of 5 GB", or the other way round. */
function inLabels(element: Element, place: Place): Candidate | undefined {
  const labels = [element.ariaValueText, element.ariaLabel]
  for (const label of labels) {
    if (!label || !mayBePart(label)) continue
    const names = labels.filter(other => other !== label).join(' ')
    const context = () => `${names} ${contextOf(element)}`
    const usage = usageIn(tidy(label), { lang: place.lang, context })
    if (usage && isSaidIn(element, place, BAR)) return found(element, usage, true)
  }
  return undefined
}

function inText(text: Text, place: Place, said: string): Candidate | undefined {
  if (!mayBePart(said)) return undefined
  let at = parentOf(text)
  for (let level = 0; at && level < LEVELS_UP; level++, at = parentOf(at)) {
    const block = blockText(at)
    if (!block) return undefined
    const element = at
    const hints = { lang: place.lang, context: () => contextOf(element) }
    const usage = mayHoldShare(block.joined) ? usageOf(at, block.joined, hints) : undefined
    // What stands in a bar for browsers that have none is not shown.
    if (usage) return isSaidIn(at, place) ? found(at, usage, matches(at, BAR)) : undefined
  }
  return undefined
}

/** As the page joins it, or in cells, which may have cells of their own. */
const usageOf = (block: Element, joined: string, hints: Hints) =>
  usageIn(joined, hints) ?? usageIn(cellsOf(block), hints) ?? usageIn(cellsOf(block, 2), hints)

const found = (element: Element, usage: Usage, isWeak: boolean): Candidate => ({
  kind: 'storage-usage',
  element,
  usage,
  ...(isWeak && { weak: true }),
})

/** In the Photos app are captions and the names of albums, and a status says how far an export is; only its other boxes, and its bars, speak for themselves. */
function isSaidIn(element: Element, place: Place, alsoIn?: string): boolean {
  if (isFromOthers(place) || isOfOther(element)) return false
  if (place.surface !== 'photos-app') return true
  const box = closest(element, BOX)
  return (box !== null && box.role !== 'status') || (alsoIn !== undefined && matches(element, alsoIn))
}

/** Under the title of a device; or one of those under that of other people. */
export function isOfOther(element: Element): boolean {
  const titles = titlesOver(element)
  return isOfOthers(titles[0] ?? '') || (closest(element, ROW) !== null && isNotTheirs(element))
}

/** The names of what is around it, nearest first: "iCloud storage" on the tile. */
export function contextOf(element: Element): string {
  const names: string[] = []
  let at: Element | null = parentOf(element)
  for (let level = 0; at && isElement(at) && level < CONTEXT_UP; level++, at = parentOf(at)) {
    if (level < BESIDE_UP) names.push(...labelsIn(at))
    names.push(labelOf(at), cellsOf(at))
  }
  return tidy(names.join(' '))
}

/** A row can have thousands of neighbours. */
function labelsIn(parent: Element): string[] {
  const labels: string[] = []
  let at = parent.firstElementChild
  for (let count = 0; at && count < MOST_BESIDE; count++, at = at.nextElementSibling) labels.push(labelOf(at))
  return labels
}

const labelOf = (element: Element) => element.ariaLabel ?? ''
