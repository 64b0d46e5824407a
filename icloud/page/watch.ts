import type { Sighting } from '../finding.ts'
import { blockText } from './block-text.ts'
import { watchChanges } from './changes.ts'
import type { Place } from './finders/candidate.ts'
import { rememberFound } from './found.ts'
import { trackModals } from './modals.ts'
import { createReader } from './reader.ts'
import { BOX } from './selectors.ts'
import { slices } from './slices.ts'
import { closest, isElement, parentOf } from './tree.ts'
import { watchVisibility } from './visibility.ts'

/** How many elements around new words are read again: a link whose words arrive late, a tile, a device of a list. */
const AROUND = 6

/** What is there now. */
export interface View {
  sightings: Sighting[]
  /** A dialog makes everything else inert. */
  modal: boolean
}

/**
 * Reads `document` and keeps reading as it changes, while it can be seen; calls back whenever there may be something
 * new to say, with undefined while there is work left. The page is never changed, and a change costs what has
 * changed, not the size of the page.
 */
export function watchPage(
  document: Document,
  placeNow: () => Place,
  onView: (view: View | undefined) => void,
  signal: AbortSignal,
): void {
  const window = document.defaultView as Window
  const modals = trackModals()
  const visibility = watchVisibility(publish, signal)
  const found = rememberFound(visibility)
  const changes = watchChanges(
    { onChange, onOpen: publish, onRemoved: (...was) => reader.taken(...was) },
    signal,
  )
  const reader = createReader({
    onCandidate: found.add,
    onShadowRoot: changes.follow,
    onDialog: modals.add,
  })
  const { wake } = slices(window, { begin, step }, signal)
  let isReading = false
  let isDue = false
  let route: string | undefined
  let todo: (() => void)[] = []

  function show(): void {
    isDue = false
    const sightings = isReading ? undefined : found.sightings()
    onView(sightings && { sightings, modal: modals.isOpen() })
  }

  /** Drawn with the next frame, and not in the time that is for reading. */
  function publish(): void {
    if (isReading) onView(undefined)
    // Firefox throws when a frame that is gone asks for one.
    else if (!isDue && !signal.aborted && document.defaultView) {
      isDue = true
      window.requestAnimationFrame(() => signal.aborted || show())
    }
  }

  function onChange(): void {
    if (!isReading) {
      isReading = true
      publish()
    }
    wake()
  }

  function begin(): void {
    const place = placeNow()
    const { added, around, said, tooMany } = changes.take()
    reader.begin(place)
    // The same elements can mean another thing on another page of the app.
    if (tooMany || place.route !== route) read(document.documentElement)
    route = place.route
    for (const node of added) todo.push(() => read(node))
    for (const node of around) todo.push(() => readAround(node))
    for (const element of said) todo.push(() => readSaid(element))
  }

  function step(): boolean {
    const next = todo.pop()
    if (next) next()
    else if (!reader.step()) return finish()
    return true
  }

  function finish(): boolean {
    isReading = false
    found.sweep()
    publish()
    return false
  }

  function read(root: Node): void {
    if (!root.isConnected) return
    found.doubtIn(root)
    reader.read(root)
  }

  /** What holds a change may not say the same any more. */
  function readHolders(node: Node): void {
    for (const element of found.doubtAround(node)) read(element)
  }

  function readSaid(element: Element): void {
    readHolders(element)
    reader.glance(element)
  }

  function readAround(node: Node): void {
    if (!node.isConnected) return
    const block = blockAround(node)
    if (block) read(block)
    glanceBox(node)
    readHolders(node)
  }

  /** A dialog's words may be far below it. */
  function glanceBox(node: Node): void {
    const element = isElement(node) ? node : parentOf(node)
    const box = element && isElement(element) ? closest(element, BOX) : null
    if (box) reader.glance(box)
  }

  /** A display, a link, a row can be made of many pieces, and any of them may come late: the largest small block. */
  function blockAround(node: Node): Element | undefined {
    let block: Element | undefined
    let at = isElement(node) ? node : parentOf(node)
    for (let level = 0; at && isElement(at) && level < AROUND && blockText(at); level++, at = parentOf(at)) {
      block = at
    }
    return block
  }

  function start(): void {
    isReading = true
    changes.follow(document)
    route = undefined
    publish()
    wake()
  }

  /** Hidden, a page costs nothing, and is read anew when it is seen again. */
  function onVisibility(): void {
    if (document.hidden) {
      changes.stop()
      reader.stop()
      todo = []
      visibility.pause()
    } else start()
  }

  // What fades in has no size change to notice: it is there all along, at opacity 0.
  for (const type of ['animationend', 'transitionend']) {
    const onEnd = (event: Event) => visibility.recheckIn(event.target as Node)
    document.addEventListener(type, onEnd, { capture: true, signal })
  }
  document.addEventListener('visibilitychange', onVisibility, { signal })
  if (!document.hidden) start()
}
