import { autoPlacement, computePosition, offset, shift, size } from '@floating-ui/dom'
import { EyeOff, ListChecks, X } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import { fixKey } from '../../fixes/fix.ts'
import { fixOf } from '../../fixes/fixes.ts'
import { doneCount } from '../../fixes/progress.ts'
import { ProgressBar } from '../checklist/progress-bar.tsx'
import { factText, meaningText } from '../finding-text.ts'
import { Icon } from '../icon.tsx'
import { FixSteps, type FixStepsProps } from '../steps/fix-steps.tsx'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import type { HintData } from './grouping.ts'
import { useSpot } from './use-spot.ts'

export interface CardProps extends Omit<FixStepsProps, 'fix'> {
  hint: HintData
  onClose: () => void
  onOpenChecklist: () => void
  onHide: () => void
}

/** The steps of a hint's fix, beside what was found; the same progress as the checklist. */
export function Card({ hint, kept, wording, onTick, onClose, onOpenChecklist, onHide }: CardProps) {
  const box = useRef<HTMLDivElement>(null)
  const { rect } = useSpot(hint.element, hint.rect)
  useEffect(() => box.current?.focus(), [])
  useEffect(() => {
    if (box.current) place(box.current, rect)
  }, [rect])
  return (
    <div
      ref={box}
      class="card"
      role="dialog"
      tabIndex={-1}
      data-fix={hint.fix}
      aria-labelledby="title"
      ondismiss={onClose}
    >
      <div class="card-head">
        <h3 id="title">{phoneText(`${fixKey(hint.fix)}.title`, wording)}</h3>
        <button type="button" class="close" aria-label={text('card.close')} onpress={onClose}>
          <Icon of={X} size={18} />
        </button>
      </div>
      <ProgressBar done={doneCount(kept)} />
      {hint.sightings.map(sighting => (
        <p key={sighting.id} class={`fact ${sighting.level}`}>
          <b>{factText(sighting)}</b> {meaningText(sighting)}
        </p>
      ))}
      <FixSteps fix={fixOf(hint.fix)} kept={kept} wording={wording} onTick={onTick} />
      <p class="card-foot">
        <button type="button" class="plain" data-open-checklist onpress={onOpenChecklist}>
          <Icon of={ListChecks} size={14} />
          {text('card.open_checklist')}
        </button>
        <button type="button" class="plain" data-hide onpress={onHide}>
          <Icon of={EyeOff} size={14} />
          {text('card.hide_hints')}
        </button>
      </p>
    </div>
  )
}

/** Beside the element where there is room, never over the edge, and no taller than the window. */
async function place(card: HTMLElement, rect: DOMRectReadOnly): Promise<void> {
  const around = { getBoundingClientRect: () => rect as DOMRect }
  const { x, y } = await computePosition(around, card, {
    strategy: 'fixed',
    middleware: [
      offset(12),
      autoPlacement({
        allowedPlacements: ['right-start', 'left-start', 'bottom-end', 'top-end'],
        padding: 8,
      }),
      shift({ padding: 8, crossAxis: true }),
      size({
        padding: 8,
        apply: ({ availableHeight }) => {
          card.style.maxHeight = `${Math.max(200, availableHeight)}px`
        },
      }),
    ],
  })
  Object.assign(card.style, { left: `${x}px`, top: `${y}px` })
}
