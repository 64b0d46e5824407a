import type { Finding, Sighting } from '../icloud/finding.ts'
import { tell } from './messages.ts'

export interface Reporter {
  /** Reports what the frame shows, if that is something new. */
  report(sightings: readonly Sighting[], hidden: boolean): void
  /** Reports the last again. */
  again(): void
}

/** What a frame tells the background: that it starts, what it shows, that it leaves or is left alone. */
export function startReporting(window: Window, isTop: boolean, signal: AbortSignal): Reporter {
  let last: { findings: Finding[]; hidden: boolean } | undefined
  const again = () => {
    if (last) tell({ type: 'report', ...last })
  }
  const leave = () => {
    if (last) tell({ type: 'gone' })
  }
  if (isTop) tell({ type: 'start' })
  window.addEventListener('pagehide', leave, { signal })
  signal.addEventListener('abort', leave)
  // Back from the browser's page cache: the same document, as it was left.
  window.addEventListener('pageshow', event => event.persisted && again(), { signal })
  return {
    again,
    report(sightings, hidden) {
      if (signal.aborted) return
      // Most frames have nothing to say; the page itself says so.
      if (!last && !isTop && sightings.length === 0) return
      const now = { findings: sightings.map(toFinding), hidden }
      if (JSON.stringify(now) === JSON.stringify(last)) return
      last = now
      again()
    },
  }
}

/** The element and its place stay in the page. */
const toFinding = ({ element, rect, ...finding }: Sighting): Finding => finding
