import { blockText, DIALOG, tidy } from '../block-text.ts'
import { BOX, CONTROL } from '../selectors.ts'
import { closest, parentOf } from '../tree.ts'
import { saysStorageIsFull } from '../words.ts'
import type { Candidate, Finder } from './candidate.ts'
import { isElement, isFromOthers } from './candidate.ts'
import { leadsAway } from './control.ts'

const DIALOGS = [
  'dialog, [role="dialog"], [role="alertdialog"]',
  'ui-dialog, ui-alert-container, .cloudos-alert',
]

/** How far up from the words the button stands that makes them a banner and not just talk. */
const LEVELS_UP = 4

/** A dialog, an alert or a banner that says iCloud's storage is full or nearly full. */
export const storageFull: Finder = (node, place) => {
  if (isElement(node)) return node.matches(BOX) ? inBox(node) : undefined
  if (node.length > DIALOG || !/icloud/i.test(node.data)) return undefined
  if (place.surface !== 'shell' || isFromOthers(place)) return undefined
  return saysStorageIsFull(tidy(node.data), false) ? inBanner(node) : undefined
}

function inBox(box: Element): Candidate | undefined {
  const text = blockText(box, DIALOG)?.spaced ?? ''
  const said = tidy(`${box.getAttribute('aria-label') ?? ''} ${text}`)
  return saysStorageIsFull(said, true) ? found(box) : undefined
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
