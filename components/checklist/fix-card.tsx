import { ArrowRight, Check, ChevronDown, Plus, Smartphone } from 'lucide'
import { endingOf } from '../../fixes/ending.ts'
import type { CardId, Fix, StepId } from '../../fixes/fix.ts'
import { fixKey, isFixId } from '../../fixes/fix.ts'
import { fixOf } from '../../fixes/fixes.ts'
import type { Kept } from '../../fixes/kept.ts'
import { outcomeOf, type Outcome as Said } from '../../fixes/outcomes.ts'
import type { Wording } from '../../fixes/phone.ts'
import { type FixProgress, fixProgress, nextAfter } from '../../fixes/progress.ts'
import type { Card } from '../../fixes/triage.ts'
import type { Level } from '../../icloud/finding.ts'
import { timeText } from '../format.ts'
import { Icon } from '../icon.tsx'
import { saidText } from '../outcome-text.ts'
import { FixSteps, type FixStepsProps } from '../steps/fix-steps.tsx'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import type { AccountSlots } from './account-slots.ts'
import { Outcome, type OutcomeEvents } from './outcome.tsx'
import type { Slots } from './slots.ts'

export interface FixCardProps extends OutcomeEvents, Pick<FixStepsProps, 'onTick' | 'onUnderstood'> {
  fix: Fix
  /** Where it stands among the seven. */
  number?: number
  /** Why it comes when it does. */
  card: Card
  /** All cards in their order. */
  order: CardId[]
  kept: Kept
  wording: Wording
  open: boolean
  beneath: Slots['beneath']
  verdict: AccountSlots['verdict']
  /** The worst thing icloud.com shows about this fix. */
  level?: Level
  onOpen: (id: CardId | '') => void
  onToPhone: (id: CardId, main?: StepId) => void
}

export function FixCard(props: FixCardProps) {
  const { fix, number, card, kept, wording, open, level, onOpen } = props
  const counted = fixProgress(fix, kept)
  // What icloud.com shows now says more than what was ticked.
  const progress = { ...counted, done: counted.done && level !== 'problem' }
  const said = outcomeOf(fix.id, kept)
  const next = nextAfter(fix.id, kept, props.order)
  const beneath = (step: StepId) => props.beneath({ step, next, onGo: onOpen }, open)
  const toggle = (event: Event) => {
    // The open card is kept, so we decide, and not the browser.
    event.preventDefault()
    onOpen(open ? '' : fix.id)
  }
  return (
    <li class={`card ${progress.done ? 'done' : ''} ${level ?? ''}`} data-fix={fix.id} id={`card-${fix.id}`}>
      <details open={open}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control, and turns Enter and Space into clicks */}
        <summary onClick={toggle}>
          <Badge number={number} id={fix.id} done={progress.done} />
          <span class="heading">
            <h3>{phoneText(`${fixKey(fix.id)}.title`, wording)}</h3>
            <Status progress={progress} level={level} said={open ? undefined : said} />
            {card.because && <span class="because">{phoneText(card.because, wording)}</span>}
          </span>
          <Icon of={ChevronDown} size={18} turns />
        </summary>
        <button type="button" class="plain take" onClick={() => props.onToPhone(fix.id, card.step)}>
          <Icon of={Smartphone} size={14} />
          {text('carry.open')}
        </button>
        {isFixId(fix.id) && props.verdict(fix.id)}
        <FixSteps
          fix={fix}
          main={card.step}
          kept={kept}
          wording={wording}
          onTick={props.onTick}
          onUnderstood={props.onUnderstood}
          beneath={beneath}
        />
        {fix.id !== 'still-stuck' && (
          <Outcome fix={fix.id} kept={kept} onOutcome={props.onOutcome} onNote={props.onNote} />
        )}
      </details>
      {progress.done && fix.id !== 'still-stuck' && <Fine {...props} progress={progress} />}
    </li>
  )
}

function Badge({ number, id, done }: { number?: number; id: CardId; done: boolean }) {
  const sign = id === 'still-stuck' ? '?' : <Icon of={Plus} size={16} />
  return (
    <span class="number" aria-hidden="true">
      {done ? <Icon of={Check} size={16} /> : (number ?? sign)}
    </span>
  )
}

function Status({ progress, level, said }: { progress: FixProgress; level?: Level; said?: Said }) {
  const { done, ticked, of } = progress
  const isTold = !done && (level === 'problem' || level === 'notice')
  return (
    <>
      {isTold && <span class={`pill ${level}`}>{text(`card.${level}`)}</span>}
      {said && <span class="status">{saidText(said)}</span>}
      {!said && done && <span class="status">{text('card.done')}</span>}
      {!said && !done && !isTold && <span class="status">{text('card.steps', { ticked, of })}</span>}
    </>
  )
}

/** What is fine folds, and points to the next, unless the checklist rests. */
function Fine(props: FixCardProps & { progress: FixProgress }) {
  const { fix, order, progress, kept, wording, onOpen } = props
  const next = endingOf(kept).state === 'fixed' ? 'still-stuck' : nextAfter(fix.id, kept, order)
  if (next === 'still-stuck' && !progress.fineAt) return null
  const title = phoneText(`${fixKey(fixOf(next).id)}.title`, wording)
  return (
    <div class="after">
      {progress.fineAt && <p>{text('card.fine', { time: timeText(progress.fineAt) })}</p>}
      {next !== 'still-stuck' && (
        <button type="button" class="plain" onClick={() => onOpen(next)}>
          {text('card.next', { title })}
          <Icon of={ArrowRight} size={14} along />
        </button>
      )}
    </div>
  )
}
