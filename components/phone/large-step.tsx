import { stepKey } from '../../fixes/fix.ts'
import { gateOf, needsGate } from '../../fixes/gates.ts'
import { pathFor, wordsKey } from '../../fixes/phone.ts'
import { Gate, riskId } from '../steps/gate.tsx'
import { Link, Risk, type StepRowProps } from '../steps/step-row.tsx'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import { LargePath } from './large-path.tsx'

export interface LargeStepProps extends Omit<StepRowProps, 'main'> {
  /** Step 2 of 5. */
  count: string
}

/** One step alone: when it applies, what it can cost, and then how it is done. */
export function LargeStep({ count, ...row }: LargeStepProps) {
  const { step, kept, wording, onUnderstood } = row
  const gate = gateOf(step)
  // The folded-away checklist has a sentence of the same name.
  const risk = gate && `large-${riskId(gate)}`
  const understood = gate !== undefined && kept.understood[gate] !== undefined
  const isClosed = needsGate(step, kept)
  return (
    <section class="panel large-step">
      <h2>{count}</h2>
      {step.when && <p class="when">{phoneText(`when.${step.when}`, wording)}</p>}
      {gate && <Risk id={risk}>{phoneText(`${stepKey(gate)}_risk`, wording)}</Risk>}
      {gate && (isClosed || understood) && (
        <div class="step">
          <Gate
            gate={gate}
            describedBy={risk}
            understood={understood}
            settled={kept.ticks[step.id] !== undefined}
            onUnderstood={onUnderstood}
          />
        </div>
      )}
      {isClosed ? <p class="gated">{text('outcomes.gate')}</p> : <How {...row} />}
    </section>
  )
}

function How({ step, kept, wording, onTick }: Omit<StepRowProps, 'main'>) {
  return (
    <>
      <p class="large-words">{phoneText(wordsKey(step, wording), wording)}</p>
      {step.path && <LargePath path={pathFor(step.path, wording)} wording={wording} />}
      {step.link && <Link to={step.link}>{text('card.open_link')}</Link>}
      <div class="step large-done">
        <label>
          <input
            type="checkbox"
            data-step={step.id}
            checked={kept.ticks[step.id] !== undefined}
            onChange={event => onTick(step.id, event.currentTarget.checked)}
          />
          <span>{text('carry.done')}</span>
        </label>
      </div>
    </>
  )
}
