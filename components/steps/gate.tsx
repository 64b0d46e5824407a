import type { StepId } from '../../fixes/fix.ts'
import { text } from '../text.ts'

/** Says what can be lost: the box is described by these words. */
export const riskId = (gate: StepId) => `risk-${gate}`

export interface GateProps {
  gate: StepId
  /** The id of the words on what it costs, where it is not `riskId`. */
  describedBy?: string
  understood: boolean
  /** The step has been done: it is too late to think again. */
  settled: boolean
  onUnderstood: (gate: StepId, understood: boolean) => void
}

/** "I know what it costs": the box that stays where it was when the step comes out beneath it. */
export function Gate({ gate, describedBy = riskId(gate), understood, settled, onUnderstood }: GateProps) {
  return (
    <label class="gate">
      <input
        type="checkbox"
        data-gate={gate}
        aria-describedby={describedBy}
        checked={understood}
        disabled={settled}
        onChange={event => onUnderstood(gate, event.currentTarget.checked)}
      />
      <span>{text('outcomes.understood')}</span>
    </label>
  )
}
