import type { Step } from './fix.ts'
import type { Kept } from './kept.ts'

/** The step whose cost has to be understood first: itself, or the one before that says what both cost. */
export const gateOf = (step: Step) => (step.risk ? step.id : step.gate)

/**
 * True: show what the step can cost and a box for "I know" (kept at `understoodKey(gateOf(step))`), not yet how it is
 * done. What was ticked has been done.
 */
export function needsGate(step: Step, kept: Pick<Kept, 'understood' | 'ticks'>): boolean {
  const gate = gateOf(step)
  return gate !== undefined && !kept.understood[gate] && !kept.ticks[step.id]
}
