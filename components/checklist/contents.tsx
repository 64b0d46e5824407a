import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { type Ending, endingOf } from '../../fixes/ending.ts'
import type { CardId, FixId, StepId } from '../../fixes/fix.ts'
import { fixOf, isCardId, numberOf } from '../../fixes/fixes.ts'
import type { Kept } from '../../fixes/kept.ts'
import { type Phone, wordingFor } from '../../fixes/phone.ts'
import type { SymptomId } from '../../fixes/symptoms/symptom.ts'
import { type Card, planFor } from '../../fixes/triage.ts'
import { FIX_OF, type Level, worstFirst } from '../../icloud/finding.ts'
import { text } from '../text.ts'
import type { AccountSlots } from './account-slots.ts'
import { EndingPanel } from './ending.tsx'
import { FixCard } from './fix-card.tsx'
import { Footer, type FooterProps } from './footer.tsx'
import type { OutcomeEvents } from './outcome.tsx'
import { PagePanel, type PagePanelProps } from './page-panel.tsx'
import { PhonePicker } from './phone-picker.tsx'
import type { Slots } from './slots.ts'
import { SymptomPicker } from './symptom-picker.tsx'
import { problemsIn, type TabView } from './tab-view.ts'

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
  onSymptom: (symptom: SymptomId | undefined) => void
  onOpen: (id: CardId | '') => void
  onToPhone: (id: CardId, main?: StepId) => void
}

/** Below the header: what icloud.com shows, what the phone says, and the cards in the order for this person. */
export function Contents(props: ContentsProps) {
  const { kept, view, region, onTick, onUnderstood, onOpen, onPhone, onOutcome, onNote } = props
  const wording = wordingFor(kept.phone, region)
  const plan = planOf(kept.symptom, props)
  const order = plan.map(card => card.id)
  const open = openCard(props, plan)
  const go = (id: CardId) => {
    onOpen(id)
    bringIntoView(id)
  }
  const answer = (symptom: SymptomId | undefined) => {
    props.onSymptom(symptom)
    // What was open was another answer's.
    const [first] = planOf(symptom, props)
    if (symptom && first) go(first.id)
  }
  const again = (id: FixId) => {
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
      {props.account.panel({ onFix: go, onOutcome })}
      <SymptomPicker symptom={kept.symptom} wording={wording} onSymptom={answer} />
      <PhonePicker phone={kept.phone} wording={wording} onPhone={onPhone} />
      <EndingPanel ending={endingFor(props)} wording={wording} onAgain={again} />
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

const isNew = ({ ticks, outcomes, phone, symptom }: Kept) =>
  !symptom && [ticks, outcomes, phone].every(said => Object.keys(said).length === 0)

/** Nobody is sent to Apple while icloud.com shows a problem that is left to mend. */
function endingFor({ kept, view }: ContentsProps): Ending {
  const ending = endingOf(kept)
  const isLeft = ending.state === 'none-helped' && mendable(view).length > 0
  return isLeft ? { state: 'open' } : ending
}

const planOf = (symptom: SymptomId | undefined, { view }: ContentsProps) =>
  planFor({ symptom, problems: problemsIn(view) })

/** A library is as large as before once the phone keeps small copies: that orders the cards, and holds none of them up. */
const mendable = (view: TabView) => problemsIn(view).filter(fix => fix !== 'iphone-storage')

/** The worst that is known about a card. */
const levelOf = (view: TabView, id: CardId): Level | undefined =>
  mendable(view).some(fix => fix === id)
    ? 'problem'
    : worstFirst(view.findings.filter(({ kind }) => FIX_OF[kind] === id))[0]?.level

/** Where it stands among the seven; the other cards have no number. */
const numberIn = (order: CardId[], id: CardId) =>
  numberOf(id) && order.filter(other => numberOf(other)).indexOf(id) + 1

/** What the person left open; before they chose anything, what icloud.com or their answer says is the trouble. */
function openCard({ kept }: ContentsProps, plan: Card[]): string {
  if (kept.open !== undefined) return isCardId(kept.open) ? kept.open : ''
  const [first] = plan
  return first && first.from !== 'default' ? first.id : ''
}

/** What the browser answered may have put the card elsewhere; nobody is moved who sees it. */
function keepInView(id: string): void {
  const summary = document.querySelector(`#card-${CSS.escape(id)} summary`)
  const { top = 0, bottom = 0 } = summary?.getBoundingClientRect() ?? {}
  if (bottom < 0 || top > innerHeight) summary?.scrollIntoView({ block: 'start' })
}

/** After the card has opened; at once, as browsers do for an address with a #. */
function bringIntoView(id: string): void {
  requestAnimationFrame(() => {
    const card = document.getElementById(`card-${id}`)
    card?.scrollIntoView({ block: 'start' })
    card?.querySelector('summary')?.focus({ preventScroll: true })
  })
}
