import type { Sighting } from '../finding.ts'
import type { Place } from './finders/candidate.ts'
import { rememberFound } from './found.ts'
import { createReader } from './reader.ts'
import { BOX } from './selectors.ts'
import { slices } from './slices.ts'
import { closest, parentOf } from './tree.ts'
import { watchVisibility } from './visibility.ts'

/** A change of these can make what is inside readable or not. */
const OPENS = ['hidden', 'inert', 'contenteditable', 'role']
/** A change of these says something else of the element alone. */
const SAYS = ['aria-label', 'aria-valuetext', 'href', 'aria-haspopup']
/** A change of these can show or hide what was found. */
const SHOWS = ['class', 'style', 'open']

/** How many elements around new words are looked at again: a link whose words arrive late, a tile, a dialog. */
const AROUND = 4

/**
 * Reads `document` and keeps reading as it changes; calls back whenever there may be something new to say, with
 * undefined while there is work left. The page is never changed, and a change costs what has changed, not the
 * size of the page.
 */
export function watchPage(
  document: Document,
  place: () => Place,
  onSightings: (sightings: Sighting[] | undefined) => void,
  signal: AbortSignal,
): void {
  let reading = true
  let route = place().route
  const publish = () => onSightings(reading ? undefined : found.sightings())
  const visibility = watchVisibility(publish, signal)
  const found = rememberFound(visibility)
  const reader = createReader(place, found.add, follow)
  const { wake } = slices(document.defaultView as Window, step, signal)
  const observer = new MutationObserver(records => {
    const wasReading = reading
    for (const record of records) note(record)
    if (!reading) return
    if (!wasReading) publish()
    wake()
  })

  function step(): boolean {
    if (reader.step()) return true
    reading = false
    found.sweep()
    publish()
    return false
  }

  function follow(root: Node): void {
    const attributeFilter = [...OPENS, ...SAYS, ...SHOWS]
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter })
  }

  function read(root: Node): void {
    reading = true
    found.doubtIn(root)
    reader.read(root)
  }

  /** What holds a change may not say the same any more. */
  function readAround(node: Node): void {
    for (const element of found.doubtAround(node)) read(element)
  }

  function glance(element: Element | null): void {
    if (!element || element.nodeType !== Node.ELEMENT_NODE) return
    reading = true
    reader.glance(element)
  }

  function note(record: MutationRecord): void {
    noteRoute()
    if (record.type === 'childList') noteChildren(record)
    else if (record.type === 'characterData') noteText(record.target)
    else noteAttribute(record.target as Element, record.attributeName as string)
  }

  function noteChildren({ target, addedNodes, removedNodes, nextSibling }: MutationRecord): void {
    for (const node of removedNodes) reader.taken(node, target, nextSibling)
    for (const node of addedNodes) read(node)
    lookAround(target)
  }

  function noteText(target: Node): void {
    read(target)
    lookAround(parentOf(target) ?? target)
  }

  function noteAttribute(element: Element, name: string): void {
    // A dialog that opens or closes changes what can be pressed, whether or not anything was found in it.
    if (name === 'open') publish()
    if (SHOWS.includes(name)) {
      recheckIn(element)
      return
    }
    if (OPENS.includes(name)) read(element)
    readAround(element)
    glance(element)
  }

  /** What the elements around a change say may be another thing now; so may a dialog, however far up. */
  function lookAround(target: Node): void {
    let at: Element | null = target as Element
    for (let level = 0; at && level < AROUND; level++, at = parentOf(at)) glance(at)
    if (target.nodeType === Node.ELEMENT_NODE) glance(closest(target as Element, BOX))
    readAround(target)
  }

  /** The same elements can mean another thing on another page of the app. */
  function noteRoute(): void {
    if (place().route === route) return
    route = place().route
    read(document.documentElement)
  }

  function recheckIn(root: Node): void {
    for (const element of found.elementsIn(root)) visibility.recheck(element)
  }

  // What fades in has no size change to notice: it is there all along, at opacity 0.
  for (const type of ['animationend', 'transitionend']) {
    document.addEventListener(type, event => recheckIn(event.target as Node), { capture: true, signal })
  }
  signal.addEventListener('abort', () => observer.disconnect())
  follow(document)
  read(document.documentElement)
  wake()
}
