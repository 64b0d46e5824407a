import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import type { CardId, StepId } from '../../fixes/fix.ts'
import { fixOf } from '../../fixes/fixes.ts'
import type { Kept } from '../../fixes/kept.ts'
import { type Phone, wordingFor } from '../../fixes/phone.ts'
import type { SymptomId } from '../../fixes/symptoms/symptom.ts'
import { text } from '../text.ts'
import type { AccountSlots } from './account-slots.ts'
import { endingFor, isNew, levelOf, numberIn, openCard, planOf } from './cards.ts'
import { EndingPanel } from './ending.tsx'
import { FixCard } from './fix-card.tsx'
import { Footer, type FooterProps } from './footer.tsx'
import { bringIntoView, keepInView } from './into-view.ts'
import type { OutcomeEvents } from './outcome.tsx'
import { PagePanel, type PagePanelProps } from './page-panel.tsx'
import { PhonePicker } from './phone-picker.tsx'
import type { Slots } from './slots.ts'
import { SymptomPicker } from './symptom-picker.tsx'

export interface ContentsProps
  extends Omit<PagePanelProps, 'hintsHidden' | 'wording' | 'onFix'>,
    FooterProps,
    OutcomeEvents {
  kept: Kept
  /** False: what is shown is from the last time, until the browser has answered. */
  known: boolean
  /** The browser's language tag: decides between Cellular and Mobile until the person does. */
  region: string
  /** The fix the address names; its card opens and comes into view. */
  target?: string
  /** The report, above the footer. */
  report: ComponentChildren
  slots: Slots
  account: AccountSlots
  onTick: (step: StepId, ticked: boolean) => void
  onUnderstood: (step: StepId, understood: boolean) => void
  onPhone: (part: keyof Phone, value: string | number | undefined) => void
  onSymptom: (symptom: SymptomId | undefined) => Promise<void>
  onOpen: (id: CardId | '') => void
  onToPhone: (id: CardId, main?: StepId) => void
}

/** Below the header: what icloud.com shows, what the phone says, and the cards in the order for this person. */
export function Contents(props: ContentsProps) {
  const { kept, view, region, onTick, onUnderstood, onOpen, onPhone, onOutcome, onNote } = props
  const wording = wordingFor(kept.phone, region)
  const plan = planOf(kept.symptom, view, kept.open)
  const order = plan.map(card => card.id)
  const open = openCard(kept, plan)
  const go = (id: CardId) => {
    onOpen(id)
    bringIntoView(id)
  }
  const answer = async (symptom: SymptomId | undefined) => {
    // Before the answer is kept the cards stand where they stood.
    await props.onSymptom(symptom)
    // What was open was another answer's.
    const [first] = planOf(symptom, view)
    if (symptom && first) go(first.id)
  }
  const again = (id: CardId) => {
    onOutcome(id, undefined)
    bringIntoView(id)
  }
  useEffect(() => {
    if (props.target) bringIntoView(props.target)
  }, [props.target])
  useLayoutEffect(() => {
    if (props.known && props.target) keepInView(props.target)
  }, [props.target, props.known])
  return (
    <>
      {props.slots.above({ order, open, onGo: go })}
      {isNew(kept) && <p class="first-run">{text('checklist.first_run')}</p>}
      <PagePanel {...props} wording={wording} hintsHidden={kept.hintsHidden} onFix={go} />
      <SymptomPicker symptom={kept.symptom} wording={wording} onSymptom={answer} />
      {props.account.panel({ onFix: go, onOutcome })}
      <PhonePicker phone={kept.phone} wording={wording} onPhone={onPhone} />
      <EndingPanel ending={endingFor(kept, view)} wording={wording} onAgain={again} />
      <h2 class="list-heading">{text('checklist.order_heading')}</h2>
      <ol class="cards">
        {plan.map(card => (
          <FixCard
            key={card.id}
            fix={fixOf(card.id)}
            number={numberIn(order, card.id)}
            card={card}
            order={order}
            kept={kept}
            wording={wording}
            open={open === card.id}
            level={levelOf(view, card.id)}
            verdict={props.account.verdict}
            onTick={onTick}
            onUnderstood={onUnderstood}
            onOutcome={onOutcome}
            onNote={onNote}
            beneath={props.slots.beneath}
            onOpen={id => (id === '' ? onOpen('') : go(id))}
            onToPhone={props.onToPhone}
          />
        ))}
      </ol>
      {props.report}
      <Footer {...props} />
    </>
  )
}
