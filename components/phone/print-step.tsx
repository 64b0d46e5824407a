import { type Step, stepKey } from '../../fixes/fix.ts'
import { needsGate } from '../../fixes/gates.ts'
import type { Kept } from '../../fixes/kept.ts'
import { pathFor, type Wording, wordsKey } from '../../fixes/phone.ts'
import { Path } from '../steps/crumbs.tsx'
import { Risk } from '../steps/step-row.tsx'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import { Address } from './apple-code.tsx'

export interface PrintStepProps {
  step: Step
  kept: Pick<Kept, 'ticks' | 'understood'>
  wording: Wording
}

/** A step with an empty box. On paper nothing can open: how a risky one is done is left out until its cost is understood. */
export function PrintStep({ step, kept, wording }: PrintStepProps) {
  const isClosed = needsGate(step, kept)
  return (
    <li>
      {step.risk && <Risk>{phoneText(`${stepKey(step.id)}_risk`, wording)}</Risk>}
      {isClosed ? (
        <p class="gated">{text('carry.print_gate')}</p>
      ) : (
        <>
          <p class="with-box">{phoneText(wordsKey(step, wording), wording)}</p>
          {step.path && <Path path={pathFor(step.path, wording)} wording={wording} />}
          {step.link && (
            <p class="address">
              <Address of={step.link} />
            </p>
          )}
        </>
      )}
    </li>
  )
}
