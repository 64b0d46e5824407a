import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { FIXES } from '../../fixes/all.ts'
import { type CardId, FIX_IDS, type StepId } from '../../fixes/fix.ts'
import { isCardId } from '../../fixes/fixes.ts'
import type { Kept } from '../../fixes/kept.ts'
import { type Phone, wordingFor } from '../../fixes/phone.ts'
import { doneCount } from '../../fixes/progress.ts'
import { FIX_OF, fixesAt, worstFirst } from '../../icloud/finding.ts'
import { ProgressBar } from '../progress-bar.tsx'
import { text } from '../text.ts'
import { FixCard } from './fix-card.tsx'
import { Footer, type FooterProps } from './footer.tsx'
import { Logo } from './logo.tsx'
import { PagePanel, type PagePanelProps } from './page-panel.tsx'
import { PhonePicker } from './phone-picker.tsx'
import { Toast, type ToastProps } from './toast.tsx'

export interface ChecklistProps
  extends Omit<PagePanelProps, 'hintsHidden' | 'wording' | 'onFix'>,
    FooterProps {
  kept: Kept
  /** The browser's language tag: decides between Cellular and Mobile until the person does. */
  region: string
  /** The fix the address names; its card opens and comes into view. */
  target?: string
  toast?: ToastProps
  /** The report, above the footer. */
  report: ComponentChildren
  onTick: (step: StepId, ticked: boolean) => void
  onPhone: (part: keyof Phone, value: string | number | undefined) => void
  onOpen: (id: CardId | '') => void
}

export function Checklist(props: ChecklistProps) {
  const { kept, view, region, onTick, onOpen, onPhone } = props
  const wording = wordingFor(kept.phone, region)
  const open = openCard(props)
  const go = (id: CardId) => {
    onOpen(id)
    bringIntoView(id)
  }
  useEffect(() => {
    if (props.target) bringIntoView(props.target)
  }, [props.target])
  return (
    <main>
      <header>
        <Logo />
        <h1>{text('checklist.title')}</h1>
        <ProgressBar done={doneCount(kept)} />
      </header>
      {isNew(kept) && <p class="first-run">{text('checklist.first_run')}</p>}
      {doneCount(kept) === FIX_IDS.length && <p class="first-run">{text('checklist.did_it_work')}</p>}
      <PagePanel {...props} wording={wording} hintsHidden={kept.hintsHidden} onFix={go} />
      <PhonePicker phone={kept.phone} wording={wording} onPhone={onPhone} />
      <h2 class="list-heading">{text('checklist.fixes_heading')}</h2>
      <ol class="cards">
        {FIXES.map(fix => (
          <FixCard
            key={fix.id}
            fix={fix}
            kept={kept}
            wording={wording}
            open={open === fix.id}
            level={worstFirst(view.findings.filter(({ kind }) => FIX_OF[kind] === fix.id))[0]?.level}
            onTick={onTick}
            onOpen={id => (id === '' ? onOpen('') : go(id))}
          />
        ))}
      </ol>
      {props.report}
      <Footer {...props} />
      {props.toast && <Toast {...props.toast} />}
    </main>
  )
}

const isNew = (kept: Kept) => Object.keys(kept.ticks).length === 0 && Object.keys(kept.phone).length === 0

/** What the person left open; before they chose anything, what icloud.com says is the trouble. */
function openCard({ kept, view }: ChecklistProps): string {
  if (kept.open !== undefined) return isCardId(kept.open) ? kept.open : ''
  return fixesAt('problem', view.findings)[0] ?? ''
}

/** After the card has opened; at once, as browsers do for an address with a #. */
function bringIntoView(id: string): void {
  requestAnimationFrame(() => {
    const card = document.getElementById(`card-${id}`)
    card?.scrollIntoView({ block: 'start' })
    card?.querySelector('summary')?.focus({ preventScroll: true })
  })
}
