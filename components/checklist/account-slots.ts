import type { ComponentChildren } from 'preact'
import type { CardId, FixId } from '../../fixes/fix.ts'
import type { OutcomeEvents } from './outcome.tsx'

export interface PanelPlace extends Pick<OutcomeEvents, 'onOutcome'> {
  onFix: (id: CardId) => void
}

/** Where the checklist shows what iCloud itself said: above the cards, and in the card of a fix. */
export interface AccountSlots {
  panel: (place: PanelPlace) => ComponentChildren
  verdict: (fix: FixId) => ComponentChildren
}
