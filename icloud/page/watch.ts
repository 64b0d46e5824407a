import type { Sighting } from '../finding.ts'
import { createAgain } from './again.ts'
import { watchChanges } from './changes.ts'
import type { Place } from './finders/candidate.ts'
import { rememberFound } from './found.ts'
import { trackModals } from './modals.ts'
import { createReader } from './reader.ts'
import { slices } from './slices.ts'
import { watchVisibility } from './visibility.ts'

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
  const reader = createReader({
    onCandidate: found.add,
    onShadowRoot: root => changes.follow(root),
    onDialog: modals.add,
  })
  const again = createAgain(reader, found)
  const changes = watchChanges(
    {
      onChange,
      onOpen: publish,
      onRemoved: reader.taken,
      onAdded: again.added,
      onAround: again.around,
      onSaid: again.said,
    },
    signal,
  )
  const { wake } = slices(window, { begin, step }, signal)
  let isReading = false
  let isDue = false
  let route: string | undefined

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
    for (const one of [found, again]) one.begin()
    reader.begin(place)
    // The same elements can mean another thing on another page of the app.
    if (place.route !== route) again.read(document.documentElement)
    route = place.route
  }

  /** Who walks in the page steps aside for what was taken out before it goes on. */
  function step(): boolean {
    return changes.step() || again.step() || reader.step() || finish()
  }

  function finish(): boolean {
    isReading = false
    found.sweep()
    publish()
    return false
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
      again.stop()
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
