import { render } from 'preact'
import type { Sighting } from '../../icloud/finding.ts'
import { text } from '../text.ts'
import { Hints, type HintsEvents, type HintsState } from './hints.tsx'
import { createHost, type Host } from './host.ts'
import { bringIntoView } from './point.ts'
import { styles } from './styles.ts'

/** The layer over a frame. */
export interface Layer {
  readonly state: HintsState
  update(change: Partial<HintsState>): void
  /** What is there now, and whether a dialog makes us inert; undefined while it is still being read. */
  show(view: { sightings: Sighting[]; modal: boolean } | undefined): void
  /** Scrolls to a finding and pulses its ring; false when it is no longer there. */
  point(id: string): boolean
}

export interface LayerOptions {
  region: string
  /** Our element is in the page also while there is nothing to show (in the top frame). */
  alwaysThere: boolean
  /** The page fights what we draw: it is to be left alone. */
  onUnwanted: () => void
}

/** Draws over `document` until `signal` aborts, and leaves nothing behind. */
export function mountHints(
  document: Document,
  { region, alwaysThere, onUnwanted }: LayerOptions,
  events: Omit<HintsEvents, 'onOpen'>,
  signal: AbortSignal,
): Layer {
  const words = { lang: text('extension.language'), dir: text('extension.direction') }
  const host = createHost(document, { ...words, css: styles(), onUnwanted }, signal)
  const box = document.createElement('div')
  host.root.append(box)
  let state: HintsState = { sightings: [], region, reading: true, hidden: false, modal: false }
  signal.addEventListener('abort', () => render(null, box))

  function update(change: Partial<HintsState>): void {
    // A page may empty our shadow root too, or take away the frame: there Firefox throws at the next drawing.
    if (!box.parentNode || !document.defaultView) onUnwanted()
    if (signal.aborted) return
    const wasModal = state.modal
    state = { ...state, ...change }
    host.present(alwaysThere || state.sightings.length > 0)
    render(<Hints {...state} {...events} onOpen={onOpen} />, box)
    if (state.modal || wasModal) host.raise(state.modal)
    host.state(stateOf(state))
  }

  /** Nothing else is shown: a page that changes all the time must not be drawn over each time. */
  function scan(): void {
    state = { ...state, reading: true }
    host.state(stateOf(state))
  }

  function onOpen(open: string | undefined): void {
    const closed = state.open
    update({ open })
    if (!open && closed) focusChip(host, closed)
  }

  update({})
  return {
    get state() {
      return state
    },
    update,
    show(view) {
      if (view) update({ ...view, reading: false })
      else scan()
    },
    point(id) {
      const sighting = state.sightings.find(one => one.id === id)
      if (!sighting?.element.isConnected) return false
      bringIntoView(sighting.element)
      update({ shown: { id, times: (state.shown?.times ?? 0) + 1 } })
      return true
    },
  }
}

function stateOf({ kept, hidden, reading }: HintsState) {
  if (kept?.hintsHidden || hidden) return 'off'
  return reading || !kept ? 'scanning' : 'settled'
}

/** Where the person was before the card opened. */
function focusChip({ root }: Host, id: string): void {
  root.querySelector<HTMLElement>(`[data-hint="${CSS.escape(id)}"]`)?.focus()
}
