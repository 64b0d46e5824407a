import type { CardId, StepId } from '../fix.ts'

/** Kept with the person's answers: never rename one. */
export type SymptomId = `message.${string}` | `complaint.${string}` | 'cannot-tell'

/** A card that this symptom brings to the front, and why. */
export interface Reason {
  card: CardId
  /** The line that says why it comes when it does: `reasons.<because>`. */
  because: string
  /** The step that matters most here, where it is not the card's first. */
  step?: StepId
}

/** What the phone says, or what the person has noticed. */
export interface Symptom {
  id: SymptomId
  /** The cards to begin with, in order. */
  first: Reason[]
}

/** `message.low-power` -> `symptoms.message.low_power`: the words a person chooses by. */
export const symptomKey = (id: SymptomId) => `symptoms.${id.replaceAll('-', '_')}`

/** Its other wordings, in any language, with | between them: `wordings.yml` beside this file, by way of the build. */
export const wordingsKey = (id: SymptomId) => `wordings.${id.replaceAll('-', '_')}`
