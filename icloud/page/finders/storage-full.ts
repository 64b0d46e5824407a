import { blockText, DIALOG, tidy } from '../block-text.ts'
import { BOX, CONTROL } from '../selectors.ts'
import { closest, parentOf } from '../tree.ts'
import { saysStorageIsFull } from '../words.ts'
import type { Candidate, Finder } from './candidate.ts'
import { isElement } from './candidate.ts'

const DIALOGS = [
  'dialog, [role="dialog"], [role="alertdialog"]',
  'ui-dialog, ui-alert-container, .cloudos-alert',
]

/** How far up from the words the button stands that makes them a banner and not just talk. */
const LEVELS_UP = 4

/** A dialog, an alert or a banner that says iCloud's storage is full or nearly full. */
export const storageFull: Finder = (node, { surface }) => {
  if (isElement(node)) return node.matches(BOX) ? inBox(node) : undefined
  if (surface !== 'shell' || node.length > DIALOG || !saysStorageIsFull(tidy(node.data), false))
    return undefined
  return inBanner(node)
}

function inBox(box: Element): Candidate | undefined {
  const text = blockText(box, DIALOG)?.spaced ?? ''
  const said = tidy(`${box.getAttribute('aria-label') ?? ''} ${text}`)
  return saysStorageIsFull(said, true) ? found(box) : undefined
}

function inBanner(text: Text): Candidate | undefined {
  let at = parentOf(text)
  for (let level = 0; at && level < LEVELS_UP && blockText(at); level++, at = parentOf(at)) {
    if (at.matches(CONTROL) || at.querySelector(CONTROL)) return found(at)
  }
  return undefined
}

/** For a dialog its box. */
function found(element: Element): Candidate {
  const dialog = closest(element, DIALOGS[0] as string) ?? closest(element, DIALOGS[1] as string)
  return { kind: 'storage-full', element: dialog ?? element }
}
