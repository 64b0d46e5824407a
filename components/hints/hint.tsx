import { fixKey } from '../../fixes/fix.ts'
import type { Wording } from '../../fixes/phone.ts'
import { chipText, factText } from '../finding-text.ts'
import { Icon } from '../icon.tsx'
import { LEVEL_ICONS } from '../level-icons.ts'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import type { HintData } from './grouping.ts'
import type { Placer } from './placer.ts'
import { scrollBeneath } from './scroll-beneath.ts'
import { usePlace } from './use-place.ts'
import { useSpot } from './use-spot.ts'

export interface HintProps {
  hint: HintData
  wording: Wording
  placer: Placer
  open: boolean
  /** A dialog of the page makes all that is not in it inert, this too. */
  inert: boolean
  /** Counts up each time the person asks to be shown this one. */
  pulse: number
  onPress: () => void
}

/** A ring around what was found, and the chip that opens its fix. */
export function Hint({ hint, wording, placer, open, inert, pulse, onPress }: HintProps) {
  const { rect, inView } = useSpot(hint.element, hint.rect)
  const { chip, place } = usePlace(placer, hint, rect)
  const facts = hint.sightings.map(factText).join('. ')
  const title = phoneText(`${fixKey(hint.fix)}.title`, wording)
  const [worst] = hint.sightings
  const usage = hint.sightings.find(sighting => sighting.usage)?.usage
  if (!worst) return null
  const isAway = !inView || inert || place?.covered
  return (
    <div
      class={`hint ${hint.shown} ${hint.level} ${isAway ? 'away' : ''}`}
      style={{
        transform: `translate(${rect.x}px, ${rect.y}px)`,
        width: `${rect.width}px`,
        height: `${rect.height}px`,
        '--width': `${rect.width}px`,
      }}
    >
      <div
        class={place?.inside ? 'ring inside' : 'ring'}
        data-ring
        key={pulse}
        data-pulse={pulse > 0 ? pulse : undefined}
      />
      <button
        ref={chip}
        type="button"
        class={`chip ${place?.leftwards ? 'leftwards' : ''}`}
        style={place?.chip}
        data-hint={hint.id}
        data-fix={hint.fix}
        data-finding={hint.sightings.map(sighting => sighting.kind).join(' ')}
        data-level={hint.level}
        data-used={usage?.used}
        data-total={usage?.total}
        aria-label={text('chip.name', { chip: chipText(worst), title, fact: facts })}
        aria-haspopup="dialog"
        aria-expanded={open}
        onpress={onPress}
        onroll={scrollBeneath}
      >
        <Icon of={LEVEL_ICONS[worst.level]} size={15} along={worst.level === 'info'} />
        <span class="words">
          {chipText(worst)} {hint.level === 'problem' && <span class="fix-title">{title}</span>}
        </span>
      </button>
    </div>
  )
}
