import type { Condition, Fix, Step, StepId } from '../../fixes/fix.ts'
import { fixKey } from '../../fixes/fix.ts'
import type { Kept } from '../../fixes/kept.ts'
import type { Wording } from '../../fixes/phone.ts'
import { monthText } from '../format.ts'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import { Link, Risk, StepRow } from './step-row.tsx'

export interface FixStepsProps {
  fix: Fix
  kept: Kept
  wording: Wording
  /** The step that matters most to this person, where it is not the first. */
  main?: StepId
  onTick: (step: StepId, ticked: boolean) => void
}

/** Why, what to be careful about, the steps, and where we have it from: the same in the checklist and on the page. */
export function FixSteps({ fix, kept, wording, main, onTick }: FixStepsProps) {
  const key = fixKey(fix.id)
  const hasCapacity = fix.id === 'icloud-storage' || fix.id === 'iphone-storage'
  return (
    <div class="fix-steps">
      <p class="why">{phoneText(`${key}.why`, wording)}</p>
      {hasCapacity && wording.capacity !== undefined && (
        <p class="why">{phoneText(`${key}.capacity`, wording)}</p>
      )}
      {fix.risk && <Risk>{phoneText(`${key}.risk`, wording)}</Risk>}
      {groups(fix.steps).map(({ when, steps }) => (
        <section key={steps[0]?.id}>
          {when && <h4 class="when">{phoneText(`when.${when}`, wording)}</h4>}
          <ul class="steps">
            {steps.map(step => (
              <StepRow
                key={step.id}
                step={step}
                wording={wording}
                main={step.id === main}
                ticked={kept.ticks[step.id] !== undefined}
                onTick={ticked => onTick(step.id, ticked)}
              />
            ))}
          </ul>
        </section>
      ))}
      <p class="source">
        <Link to={fix.page}>{text('card.apple_page')}</Link>
        <span>{text(`card.evidence_${fix.evidence}`, { month: monthText(fix.checked) })}</span>
      </p>
    </div>
  )
}

/** Neighbours with the same condition share one label. */
function groups(steps: Step[]): { when?: Condition; steps: Step[] }[] {
  const result: { when?: Condition; steps: Step[] }[] = []
  for (const step of steps) {
    const last = result.at(-1)
    if (last && last.when === step.when) last.steps.push(step)
    else result.push({ when: step.when, steps: [step] })
  }
  return result
}
