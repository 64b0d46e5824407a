import type { ComponentChildren } from 'preact'
import type { CardId, StepId } from '../../fixes/fix.ts'

export interface AbovePlace {
  order: CardId[]
  /** The card that is open. */
  open: string
  onGo: (id: CardId) => void
}

export interface BeneathPlace {
  step: StepId
  /** The card to go on with. */
  next: CardId
  onGo: (id: CardId) => void
}

/** Where the checklist shows what is loaded by itself: above the cards, and beneath a step, whose card may be open. */
export interface Slots {
  above: (place: AbovePlace) => ComponentChildren
  beneath: (place: BeneathPlace, open: boolean) => ComponentChildren
}
