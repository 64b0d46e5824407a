import type { StepId } from './fix.ts'
import { type Kept, waitKey } from './kept.ts'
import type { Look } from './waiting.ts'

/** What stands in the two fields as typed, at most 500 characters each: it need not be a count. */
export interface Typed {
  items: string
  status: string
}

/**
 * Values that keep what was typed for this step; nothing, or two empty fields: it is handed in or cancelled. One form at a time is
 * kept, the last that was typed into, and it does not go with another.
 */
export function draftValues(
  { wait }: Pick<Kept, 'wait'>,
  step: StepId,
  typed?: Typed,
): Record<string, unknown> {
  const { items = '', status = '' } = typed ?? {}
  const owner = wait['draft-step'] ?? step
  if (items === '' && status === '') return owner === step ? forgetDraft() : {}
  return {
    [waitKey('draft-step')]: step,
    [waitKey('draft-items')]: items,
    [waitKey('draft-status')]: status,
  }
}

const forgetDraft = (): Record<string, unknown> => ({
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
