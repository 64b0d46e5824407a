import type { Fix, StepId } from './fix.ts'
import type { Kept } from './kept.ts'

/**
 * Which step comes first when a fix is shown one large step at a time, from 0: the one that matters most to this
 * person, else the first that is not ticked, else the first of all.
 */
export function startAt({ steps }: Fix, ticks: Kept['ticks'], main?: StepId): number {
  const left = steps.filter(step => !ticks[step.id])
  const first = left.find(step => step.id === main) ?? left[0]
  return first ? steps.indexOf(first) : 0
}

/** `by` steps on or back, never past either end of `all`. */
export const turned = (at: number, by: number, all: number) => Math.min(all - 1, Math.max(0, at + by))
