import type { Condition, Fix, Step, StepId } from '../../fixes/fix.ts'
import { fixKey } from '../../fixes/fix.ts'
import { gateOf, needsGate } from '../../fixes/gates.ts'
import type { Kept } from '../../fixes/kept.ts'
import { monthText } from '../format.ts'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import { Link, Risk, StepRow, type StepRowProps } from './step-row.tsx'

export interface FixStepsProps extends Omit<StepRowProps, 'step' | 'kept' | 'main'> {
  fix: Fix
  kept: Kept
  /** The step that matters most to this person, where it is not the first. */
  main?: StepId
}

/** Why, what to be careful about, the steps, and where we have it from: the same in the checklist and on the page. */
export function FixSteps({ fix, main, ...row }: FixStepsProps) {
  const { kept, wording } = row
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
            {steps.filter(isShown(kept)).map(step => (
              <StepRow key={step.id} step={step} main={step.id === main} {...row} />
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
export function groups(steps: Step[]): { when?: Condition; steps: Step[] }[] {
  const result: { when?: Condition; steps: Step[] }[] = []
  for (const step of steps) {
    const last = result.at(-1)
    if (last && last.when === step.when) last.steps.push(step)
    else result.push({ when: step.when, steps: [step] })
  }
  return result
}

/** Neighbours with the same gate ask once: the second waits behind the box of the first. */
const isShown = (kept: Kept) => (step: Step, at: number, steps: Step[]) => {
  const before = steps[at - 1]
  const asks = before && needsGate(before, kept) && gateOf(before) === gateOf(step)
  return !asks || !needsGate(step, kept)
}
