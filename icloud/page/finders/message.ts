import { blockText, DIALOG, eachNode, tidy } from '../block-text.ts'
import { IN_LINE } from '../pieces.ts'
import { BOX, CONTROL, NOTIFICATIONS, TOOLBAR } from '../selectors.ts'
import { closest, hasIn, isElement, matches, parentOf } from '../tree.ts'
import type { Candidate, Finder, Place } from './candidate.ts'
import { isFromOthers } from './candidate.ts'
import { leadsAway } from './control.ts'

/**
 * `where`: in a box that interrupts, or in a dialog, which speaks of nothing but icloud.com. `close`: the same text,
 * without space where the page cuts it.
 */
type Says = (text: string, where?: 'box' | 'dialog', close?: string) => boolean

const DIALOGS = [
  'dialog, [role="dialog"], [role="alertdialog"]',
  'ui-dialog, ui-alert-container, .cloudos-alert',
]

/** How far up from the words the button or the toolbar stands that makes them a banner and not just talk. */
const LEVELS_UP = 4

/** "iCloud+" says nothing; "iCloud 已满" does. */
const SHORTEST = 9

/** A dialog, an alert or a banner that says something; `words` are in every banner and every label that does. */
export function messageFinder(kind: Candidate['kind'], says: Says, words: RegExp): Finder {
  const found = (element: Element): Candidate => ({ kind, element: dialogOf(element) })

  function inBox(box: Element, place: Place): Candidate | undefined {
    const where = matches(box, DIALOGS.join()) && !isFromOthers(place) ? 'dialog' : 'box'
    const label = tidy(box.ariaLabel ?? '')
    const [apart, close] = [' ', ''].map(between => `${label}\n${linesIn(box, between)}`) as [string, string]
    return says(apart, where, close) ? found(box) : undefined
  }

  function inText(text: Text, place: Place): Candidate | undefined {
    if (place.surface !== 'shell' || isFromOthers(place) || isInBox(text)) return undefined
    const whole = wholeOf(text)
    if (whole.length < SHORTEST) return undefined
    // A page speaks of iCloud all the time: with no button and no toolbar near by, it is not even listened to.
    const banner = bannerOf(text)
    return banner && (says(whole) || says(tidy(text.data), undefined, whole)) ? found(banner) : undefined
  }

  /** The button of the toolbar that counts the alerts says in its label what they are. */
  function inToolbar(element: Element, label: string): Candidate | undefined {
    return closest(element, TOOLBAR) && says(tidy(label), 'box') ? found(element) : undefined
  }

  return {
    elements: BOX,
    texts: words,
    labels: words,
    find(node, place, said) {
      if (!isElement(node)) return inText(node, place)
      if (matches(node, NOTIFICATIONS)) return [...node.children].flatMap(child => inBox(child, place) ?? [])
      return matches(node, BOX) ? inBox(node, place) : inToolbar(node, said)
    },
  }
}

/** Its box speaks for it. */
function isInBox(text: Text): boolean {
  const box = closest(parentOf(text) as Element, BOX)
  return box !== null && blockText(box, DIALOG) !== undefined
}

/** What it is a piece of. */
function wholeOf(text: Text): string {
  const line = lineOf(text)
  return (line && blockText(line)?.joined) ?? ''
}

/** Its text, with a line break between elements: "your iCloud storage plan", a link "Full details". */
function linesIn(box: Element, between: string): string {
  if (!blockText(box, DIALOG)) return ''
  let said = ''
  let last: Element | null = null
  eachNode(box, node => {
    if (node.nodeType === Node.TEXT_NODE) {
      const line = lineOf(node)
      said += (line === last ? between : '\n') + (node as Text).data.replace(/\s+/g, ' ')
      last = line
    } else if (isElement(node) && !IN_LINE.test(node.nodeName)) last = null
    return true
  })
  return said
}

function lineOf(node: Node): Element | null {
  const parent = parentOf(node)
  return parent && IN_LINE.test(parent.nodeName) ? lineOf(parent) : parent
}

function bannerOf(text: Text): Element | undefined {
  let at = parentOf(text)
  for (let level = 0; at && level < LEVELS_UP && blockText(at); level++, at = parentOf(at)) {
    // A link that says it and leads away is the title of an article.
    if (matches(at, CONTROL)) return leadsAway(at) ? undefined : at
    if (isOnTop(at) || ![...at.querySelectorAll(CONTROL)].every(leadsAway)) return at
  }
  return undefined
}

/** Over the page's toolbar stand banners alone. A card has a header of its own. */
const isOnTop = (element: Element) =>
  beginsWithToolbar(element.nextElementSibling) && !hasIn(element, TOOLBAR)

/** It may be wrapped. */
const beginsWithToolbar = (element: Element | null, wraps = 3): boolean =>
  element !== null &&
  (matches(element, TOOLBAR) || (wraps > 0 && beginsWithToolbar(element.firstElementChild, wraps - 1)))

/** For a dialog its box. */
const dialogOf = (element: Element) =>
  closest(element, DIALOGS[0] as string) ?? closest(element, DIALOGS[1] as string) ?? element
