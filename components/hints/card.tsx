import { EyeOff, ListChecks, X } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import { fixKey } from '../../fixes/fix.ts'
import { fixOf } from '../../fixes/fixes.ts'
import { doneCount } from '../../fixes/progress.ts'
import { Fact } from '../fact.tsx'
import { factText, meaningText } from '../finding-text.ts'
import { Icon } from '../icon.tsx'
import { ProgressBar } from '../progress-bar.tsx'
import { FixSteps, type FixStepsProps } from '../steps/fix-steps.tsx'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import type { HintData } from './grouping.ts'
import { placeCard } from './place-card.ts'
import { useSpot } from './use-spot.ts'

/** As wide as the checklist's column, px. */
const WIDTH = 360

export interface CardProps extends Omit<FixStepsProps, 'fix'> {
  hint: HintData
  onClose: () => void
  onOpenChecklist: () => void
  onHide: () => void
}

/** The steps of a hint's fix, beside what was found; the same progress as the checklist. */
export function Card({ hint, onClose, onOpenChecklist, onHide, ...steps }: CardProps) {
  const { kept, wording } = steps
  const box = useRef<HTMLDivElement>(null)
  const { rect } = useSpot(hint.element, hint.rect)
  useEffect(() => box.current?.focus(), [])
  return (
    <div
      ref={box}
      class="card"
      style={place(rect)}
      role="dialog"
      tabIndex={-1}
      data-fix={hint.fix}
      aria-labelledby="title"
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
          <b>
            <Fact>{factText(sighting)}</Fact>
          </b>{' '}
          {meaningText(sighting)}
        </p>
      ))}
      <FixSteps fix={fixOf(hint.fix)} {...steps} />
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

/** As the person's window allows; asked for while the person waits for the card anyway. */
function place(rect: DOMRectReadOnly): Record<string, string> {
  const { innerWidth, innerHeight } = window
  const width = Math.min(WIDTH, innerWidth - 16)
  const places = { width, ...placeCard(rect, width, { width: innerWidth, height: innerHeight }) }
  return Object.fromEntries(Object.entries(places).map(([name, px]) => [name, `${px}px`]))
}
