import { ExternalLink, TriangleAlert } from 'lucide'
import type { Step } from '../../fixes/fix.ts'
import { stepKey } from '../../fixes/fix.ts'
import type { Wording } from '../../fixes/phone.ts'
import { pathFor, wordsKey } from '../../fixes/phone.ts'
import { Icon } from '../icon.tsx'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import { Path } from './crumbs.tsx'

export interface StepRowProps {
  step: Step
  wording: Wording
  ticked: boolean
  main: boolean
  onTick: (ticked: boolean) => void
}

/** One thing to do, with a box to tick; what can be lost stands before it. */
export function StepRow({ step, wording, ticked, main, onTick }: StepRowProps) {
  return (
    <li class={`step ${ticked ? 'ticked' : ''} ${main ? 'main' : ''}`}>
      {step.risk && <Risk>{phoneText(`${stepKey(step.id)}_risk`, wording)}</Risk>}
      <label>
        <input
          type="checkbox"
          data-step={step.id}
          checked={ticked}
          onChange={event => onTick(event.currentTarget.checked)}
        />
        <span>{phoneText(wordsKey(step, wording), wording)}</span>
      </label>
      {step.path && <Path path={pathFor(step.path, wording)} wording={wording} />}
      {step.link && <Link to={step.link}>{text('card.open_link')}</Link>}
    </li>
  )
}

/** What can be lost, before the step that can lose it. */
export function Risk({ children }: { children: string }) {
  return (
    <p class="risk">
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
