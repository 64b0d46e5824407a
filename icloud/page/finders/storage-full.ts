import { blockText, DIALOG, tidy } from '../block-text.ts'
import { BOX, CONTROL } from '../selectors.ts'
import { saysStorageIsFull } from '../storage-full-words.ts'
import { closest, parentOf, walk } from '../tree.ts'
import type { Candidate, Finder, Place } from './candidate.ts'
import { isElement, isFromOthers } from './candidate.ts'
import { leadsAway } from './control.ts'

const DIALOGS = [
  'dialog, [role="dialog"], [role="alertdialog"]',
  'ui-dialog, ui-alert-container, .cloudos-alert',
]

/** Emphasis within a sentence, no link: its words are its own. */
const IN_LINE = /^(?:#comment|b|bdi|em|font|i|mark|span|strong|u)$/i

/** How far up from the words the button stands that makes them a banner and not just talk. */
const LEVELS_UP = 4

/** A dialog, an alert or a banner that says iCloud's storage is full or nearly full. */
export const storageFull: Finder = (node, place) => {
  if (isElement(node)) return node.matches(BOX) ? inBox(node, place) : undefined
  if (node.length > DIALOG || !/icloud/i.test(node.data)) return undefined
  if (place.surface !== 'shell' || isFromOthers(place)) return undefined
  return saysStorageIsFull(tidy(node.data)) ? inBanner(node) : undefined
}

function inBox(box: Element, place: Place): Candidate | undefined {
  const said = `${tidy(box.getAttribute('aria-label') ?? '')}\n${linesIn(box)}`
  const ownDialog = box.matches(DIALOGS.join()) && !isFromOthers(place)
  return saysStorageIsFull(said, ownDialog ? 'dialog' : 'box') ? found(box) : undefined
}

/** Its text, with a line break between elements: "your iCloud storage plan", a link "Full details". */
function linesIn(box: Element): string {
  if (!blockText(box, DIALOG)) return ''
  let said = ''
  let last: Element | null = null
  const steps = walk(box)
  for (let node = steps.next(); node; node = steps.next()) {
    if (node.nodeType === Node.TEXT_NODE) {
      const line = lineOf(node)
      said += (line === last ? ' ' : '\n') + tidy((node as Text).data)
      last = line
    } else if (!IN_LINE.test(node.nodeName)) last = null
  }
  return said
}

function lineOf(node: Node): Element | null {
  const parent = parentOf(node)
  return parent && IN_LINE.test(parent.nodeName) ? lineOf(parent) : parent
}

function inBanner(text: Text): Candidate | undefined {
  let at = parentOf(text)
  for (let level = 0; at && level < LEVELS_UP && blockText(at); level++, at = parentOf(at)) {
    // A link that says it and leads away is the title of an article.
    if (at.matches(CONTROL)) return leadsAway(at) ? undefined : found(at)
    if (![...at.querySelectorAll(CONTROL)].every(leadsAway)) return found(at)
  }
  return undefined
}

/** For a dialog its box. */
function found(element: Element): Candidate {
  const dialog = closest(element, DIALOGS[0] as string) ?? closest(element, DIALOGS[1] as string)
  return { kind: 'storage-full', element: dialog ?? element }
}
