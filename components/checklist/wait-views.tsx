import { fixKey, type StepId } from '../../fixes/fix.ts'
import type { Wording } from '../../fixes/phone.ts'
import { type Typed, typedOf } from '../../fixes/wait-draft.ts'
import { LENGTHS, type Length, untilOf } from '../../fixes/wait-values.ts'
import {
  cardOf,
  isWaiting,
  ON_POWER,
  type Verdict,
  verdictOf,
  WAIT_STEPS,
  type Wait,
} from '../../fixes/waiting.ts'
import { dayText } from '../days.ts'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import { WaitForm } from './wait-form.tsx'
import { WaitOffer } from './wait-offer.tsx'
import type { WaitPanelProps } from './wait-panel.tsx'
import { Before, Notify, Plain, Press } from './wait-parts.tsx'
import { verdictText } from './wait-text.ts'

export interface ShownProps extends WaitPanelProps {
  wait: Wait
  /** The wait of another step. */
  other?: Wait
  /** Its form is open. */
  asks: boolean
  /** That by a press, and not by what was typed into it before. */
  pressed: boolean
  /** What was typed into it and not handed in. */
  draft?: Typed
  onAsk: (yes: boolean) => void
}

/** Where it says how things stand, which names the whole. */
export const saysId = (step: StepId) => `says-${step}`

export const None = (props: ShownProps) =>
  props.asks ? <Start {...props} /> : <WaitOffer onStart={() => props.onAsk(true)} />

/** Asks how it is now; each length starts the wait. */
function Start(props: ShownProps) {
  const { step, wait, other, wording, draft, pressed, onStart, onDraft, onAsk } = props
  const first = WAIT_STEPS[step] ?? 'morning'
  const now = new Date()
  const buttons = [first, ...LENGTHS.filter(length => length !== first)].map(length => ({
    value: length,
    words: text(`waiting.lengths.${length}`, { time: dayText(untilOf(length, now).toISOString()) }),
  }))
  return (
    <>
      {other && isWaiting(other) && (
        <p class="status">{text('waiting.replaces', { title: titleOf(other.step, wording) })}</p>
      )}
      <WaitForm
        typed={draft ?? (wait?.after && typedOf(wait.after))}
        ask={text('waiting.how_long')}
        buttons={buttons}
        pressed={pressed}
        onDraft={typed => onDraft(step, typed)}
        onLook={(look, length) => onStart(step, length as Length, look)}
        onCancel={() => onAsk(false)}
      />
    </>
  )
}

export function Running(props: ShownProps) {
  const { step, wait, asks, onAsk, onStop } = props
  const until = text(ON_POWER.includes(step) ? 'waiting.until' : 'waiting.running', {
    time: dayText(wait.until),
  })
  return (
    <>
      <Says step={step} verdict={verdictOf(wait)}>
        {verdictText(wait) || until}
      </Says>
      <Before wait={wait} />
      {asks ? (
        <Answer {...props} onCancel={() => onAsk(false)} />
      ) : (
        <p class="buttons">
          <Press words={text('waiting.look_now')} onPress={() => onAsk(true)} />
          <Press words={text('waiting.stop')} onPress={onStop} />
        </p>
      )}
      <Notify {...props} />
    </>
  )
}

export function Due(props: ShownProps) {
  return (
    <>
      <Says step={props.step}>{text('waiting.due')}</Says>
      <Before wait={props.wait} />
      <Answer {...props} pressed={false} />
      <Plain words={text('waiting.stop')} onPress={props.onStop} />
    </>
  )
}

/** What to do next follows from what the counts show. */
export function Over(props: ShownProps) {
  const { step, wait, next, wording, asks, onAsk, onGo, onStop } = props
  const verdict = verdictOf(wait)
  if (asks) return <Start {...props} />
  const title = phoneText(`${fixKey(next)}.title`, wording)
  const again = <Press words={text('waiting.again')} main={verdict !== 'stuck'} onPress={() => onAsk(true)} />
  const goOn = (
    <Press words={text('card.next', { title })} leads main={verdict === 'stuck'} onPress={() => onGo(next)} />
  )
  return (
    <>
      <Says step={step} verdict={verdict}>
        {verdictText(wait)}
      </Says>
      {verdict === 'said' && <Before wait={wait} />}
      <p class="buttons">
        {verdict === 'stuck' && goOn}
        {verdict !== 'done' && again}
        {verdict === 'said' && goOn}
        <Plain words={text('waiting.forget')} onPress={onStop} />
      </p>
    </>
  )
}

const Answer = ({
  step,
  draft,
  pressed,
  onAnswer,
  onDraft,
  onCancel,
}: ShownProps & { onCancel?: () => void }) => (
  <WaitForm
    buttons={[{ value: '', words: text('waiting.answer') }]}
    typed={draft}
    pressed={pressed}
    onDraft={typed => onDraft(step, typed)}
    onLook={onAnswer}
    onCancel={onCancel}
  />
)

const Says = ({ step, verdict, children }: { step: StepId; verdict?: Verdict; children: string }) => (
  <p class="says" id={saysId(step)} data-verdict={verdict}>
    {children}
  </p>
)

const titleOf = (step: StepId, wording: Wording) => phoneText(`${fixKey(cardOf(step))}.title`, wording)
