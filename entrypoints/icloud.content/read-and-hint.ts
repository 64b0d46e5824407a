import { mountHints } from '../../components/hints/mount.tsx'
import type { CardId, StepId } from '../../fixes/fix.ts'
import { type Kept, tickKey, understoodKey } from '../../fixes/kept.ts'
import { forCapacity } from '../../icloud/finding.ts'
import { placeOf } from '../../icloud/page/place.ts'
import { type View, watchPage } from '../../icloud/page/watch.ts'
import { keep, watchKept } from '../../platform/kept.ts'
import { hear, tell } from '../../platform/messages.ts'
import type { Reporter } from '../../platform/reporter.ts'

/** Reads this frame, draws its hints and reports them, until `signal` aborts; `giveUp` is to make it. */
export function readAndHint({ report, again }: Reporter, giveUp: () => void, signal: AbortSignal): void {
  const place = () => placeOf(document)
  if (place().surface === 'other') return
  const options = { region: navigator.language, alwaysThere: window === window.top, onUnwanted: giveUp }
  const layer = mountHints(document, options, events, signal)

  let view: View | undefined

  function show(): void {
    const capacity = layer.state.kept?.phone.capacity
    const sightings = view?.sightings.map(sighting => forCapacity(sighting, capacity))
    layer.show(view && sightings && { ...view, sightings })
    if (sightings) report(sightings, layer.state.hidden)
  }
  function hide(hidden: boolean): void {
    layer.update({ hidden, open: undefined })
    report(layer.state.sightings, hidden)
  }
  const onView = (now: View | undefined) => {
    view = now
    show()
  }
  const onKept = (kept: Kept) => {
    layer.update({ kept })
    show()
  }
  watchPage(document, place, onView, signal)
  watchKept(onKept, signal)
  hear(message => {
    if (message.type === 'ping') return true
    if (message.type === 'show') return layer.point(message.id)
    if (message.type === 'hide') hide(message.hidden)
    if (message.type === 'again') again()
    return undefined
  }, signal)
}

const nowIf = (said: boolean) => (said ? new Date().toISOString() : undefined)

const events = {
  onTick: (step: StepId, ticked: boolean) => keep({ [tickKey(step)]: nowIf(ticked) }),
  onUnderstood: (step: StepId, understood: boolean) => keep({ [understoodKey(step)]: nowIf(understood) }),
  onOpenChecklist: (fix: CardId) => tell({ type: 'open-checklist', fix }),
  // Every frame of the page hides its hints, so the background passes it on.
  onHide: (hidden: boolean) => tell({ type: 'hide', hidden }),
}
