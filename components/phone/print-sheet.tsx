import { Printer } from 'lucide'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { type Fix, fixKey } from '../../fixes/fix.ts'
import type { Kept } from '../../fixes/kept.ts'
import type { Wording } from '../../fixes/phone.ts'
import { dateText } from '../days.ts'
import { Icon } from '../icon.tsx'
import { groups } from '../steps/fix-steps.tsx'
import { Risk } from '../steps/step-row.tsx'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import { AppleCode } from './apple-code.tsx'
import { fitOnPage } from './fit-on-page.ts'
import styles from './print-sheet.css?inline'
import { PrintStep } from './print-step.tsx'

export interface PrintSheetProps {
  fix: Fix
  kept: Pick<Kept, 'ticks' | 'understood'>
  wording: Wording
  /** It can be printed. */
  onReady: () => void
  onPrint: () => void
}

/** A fix on one page of A4 or Letter, with empty boxes. */
export function PrintSheet({ fix, kept, wording, onReady, onPrint }: PrintSheetProps) {
  const sheet = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (sheet.current) fitOnPage(sheet.current)
  })
  useEffect(onReady, [fix.id])
  const key = fixKey(fix.id)
  return (
    <main class="to-print">
      <style>{styles}</style>
      <p class="buttons">
        <button type="button" class="button main" onClick={onPrint}>
          <Icon of={Printer} />
          {text('carry.print_now')}
        </button>
        <a class="link" href={`#fix-${fix.id}`}>
          {text('carry.back')}
        </a>
      </p>
      <article class="sheet" data-sheet={fix.id} ref={sheet}>
        <AppleCode fix={fix} wording={wording} />
        <h1>{phoneText(`${key}.title`, wording)}</h1>
        <p class="why">{phoneText(`${key}.why`, wording)}</p>
        {fix.risk && <Risk>{phoneText(`${key}.risk`, wording)}</Risk>}
        {groups(fix.steps).map(({ when, steps }) => (
          <section class={when && 'only'} key={steps[0]?.id}>
            {when && <h2>{phoneText(`when.${when}`, wording)}</h2>}
            <ul>
              {steps.map(step => (
                <PrintStep key={step.id} step={step} kept={kept} wording={wording} />
              ))}
            </ul>
          </section>
        ))}
        <footer>
          <p>{text('carry.printed', { date: dateText(new Date()) })}</p>
          <p>{text('checklist.footer')}</p>
        </footer>
      </article>
    </main>
  )
}
