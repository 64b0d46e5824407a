import { ExternalLink, TriangleAlert } from 'lucide'
import type { ComponentChildren } from 'preact'
import type { Step, StepId } from '../../fixes/fix.ts'
import { stepKey } from '../../fixes/fix.ts'
import { gateOf, needsGate } from '../../fixes/gates.ts'
import type { Kept } from '../../fixes/kept.ts'
import type { Wording } from '../../fixes/phone.ts'
import { pathFor, wordsKey } from '../../fixes/phone.ts'
import { Icon } from '../icon.tsx'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import { Path } from './crumbs.tsx'
import { Gate, type GateProps, riskId } from './gate.tsx'

export interface StepRowProps {
  step: Step
  kept: Pick<Kept, 'ticks' | 'understood'>
  wording: Wording
  /** It matters most to this person. */
  main: boolean
  onTick: (step: StepId, ticked: boolean) => void
  onUnderstood: GateProps['onUnderstood']
  /** What else stands with a step. */
  beneath?: (step: StepId) => ComponentChildren
}

/** One thing to do; what can be lost stands before it, and has to be understood before it shows how. */
export function StepRow({ step, kept, wording, main, onTick, onUnderstood, beneath }: StepRowProps) {
  const ticked = kept.ticks[step.id] !== undefined
  const gate = gateOf(step)
  const isClosed = needsGate(step, kept)
  const understood = gate !== undefined && kept.understood[gate] !== undefined
  return (
    <li class={`step ${ticked ? 'ticked' : ''} ${main ? 'main' : ''}`}>
      {step.risk && <Risk id={riskId(step.id)}>{phoneText(`${stepKey(step.id)}_risk`, wording)}</Risk>}
      {gate && (isClosed || (step.risk && understood)) && (
        <Gate gate={gate} understood={understood} settled={ticked} onUnderstood={onUnderstood} />
      )}
      {isClosed ? (
        <p class="gated">{text('outcomes.gate')}</p>
      ) : (
        <How step={step} wording={wording} ticked={ticked} onTick={onTick} />
      )}
      {beneath?.(step.id)}
    </li>
  )
}

type HowProps = Pick<StepRowProps, 'step' | 'wording' | 'onTick'> & { ticked: boolean }

/** How it is done, with a box to tick. */
function How({ step, wording, ticked, onTick }: HowProps) {
  return (
    <>
      <label>
        <input
          type="checkbox"
          data-step={step.id}
          checked={ticked}
          onChange={event => onTick(step.id, event.currentTarget.checked)}
        />
        <span>{phoneText(wordsKey(step, wording), wording)}</span>
      </label>
      {step.path && <Path path={pathFor(step.path, wording)} wording={wording} />}
      {step.link && <Link to={step.link}>{text('card.open_link')}</Link>}
    </>
  )
}

/** What can be lost, before the step that can lose it. */
export function Risk({ id, children }: { id?: string; children: string }) {
  return (
    <p class="risk" id={id}>
      <Icon of={TriangleAlert} />
      <span>
        <b>{text('card.careful')}</b> {children}
      </span>
    </p>
  )
}

/** Always absolute, always a new tab: icloud.com has a `<base href>`, and a popup cannot navigate. */
export function Link({ to, children }: { to: string; children: string }) {
  return (
    <a class="link" href={to} target="_blank" rel="noreferrer">
      {children}
      <Icon of={ExternalLink} size={13} />
    </a>
  )
}
