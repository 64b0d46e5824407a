import { steps } from './fixes.ts'
import { isCount, isNote, isShort, isTime, type Read } from './kept-values.ts'

const isStep: Read = value => steps().some(({ id }) => id === value)

/**
 * The parts of a wait; `items` and `status` are from before it, the ones with `after` from the answer to it; `message`: what
 * both times was said in other words; `told`: when the person was told that it is time; the ones with `draft` are a form not
 * handed in yet: read it with `draftOf`. The content script does without them: see scripts/leaner.ts.
 */
export const WAIT = {
  step: isStep,
  since: isTime,
  until: isTime,
  items: isCount,
  status: isNote,
  after: isTime,
  'after-items': isCount,
  'after-status': isNote,
  message: isShort,
  told: isTime,
  'draft-step': isStep,
  'draft-items': isNote,
  'draft-status': isNote,
}
export type WaitPart = keyof typeof WAIT
export const WAIT_PARTS = Object.keys(WAIT) as WaitPart[]
