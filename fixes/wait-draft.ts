import type { StepId } from './fix.ts'
import { type Kept, waitKey } from './kept.ts'
import type { Look } from './waiting.ts'

/** What stands in the two fields as typed, at most 500 characters each: it need not be a count. */
export interface Typed {
  items: string
  status: string
}

/** Values that keep what was typed for this step, until it is handed in; empty fields are no draft. One form at a time. */
export function draftValues(step: StepId, { items, status }: Typed): Record<string, unknown> {
  if (items === '' && status === '') return forgetDraft()
  return {
    [waitKey('draft-step')]: step,
    [waitKey('draft-items')]: items,
    [waitKey('draft-status')]: status,
  }
}

export const forgetDraft = (): Record<string, unknown> => ({
  [waitKey('draft-step')]: undefined,
  [waitKey('draft-items')]: undefined,
  [waitKey('draft-status')]: undefined,
})

export function draftOf({ wait }: Pick<Kept, 'wait'>, step: StepId): Typed | undefined {
  if (wait['draft-step'] !== step) return undefined
  return { items: String(wait['draft-items'] ?? ''), status: String(wait['draft-status'] ?? '') }
}

/** What was noted, as it would be typed. */
export const typedOf = ({ items, status }: Look): Typed => ({
  items: items === undefined ? '' : String(items),
  status: status ?? '',
})
