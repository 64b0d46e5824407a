import { fixKey } from '../../fixes/fix.ts'
import type { Wording } from '../../fixes/phone.ts'
import { chipText, factText } from '../finding-text.ts'
import { Icon } from '../icon.tsx'
import { ICONS } from '../kind-icons.ts'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import { CHIP_HEIGHT, type HintData } from './grouping.ts'
import { useSpot } from './use-spot.ts'

export interface HintProps {
  hint: HintData
  wording: Wording
  open: boolean
  /** Counts up each time the person asks to be shown this one. */
  pulse: number
  onPress: () => void
}

/** No chip is wider, px: one beside an element that ends nearer to the left edge starts where it starts. */
const CHIP_WIDTH = 280
/** Room kept between a chip and the window's edge, px. */
const EDGE = 4

/** A ring around what was found, and the chip that opens its fix. */
export function Hint({ hint, wording, open, pulse, onPress }: HintProps) {
  const { rect, inView, windowWidth } = useSpot(hint.element, hint.rect)
  const facts = hint.sightings.map(factText).join('. ')
  const title = phoneText(`${fixKey(hint.fix)}.title`, wording)
  const [worst] = hint.sightings
  const usage = hint.sightings.find(sighting => sighting.usage)?.usage
  if (!worst) return null
  return (
    <div
      class={`hint ${hint.loud ? 'loud' : 'quiet'} ${hint.level} ${inView ? '' : 'away'}`}
      style={{
        transform: `translate(${rect.x}px, ${rect.y}px)`,
        width: `${rect.width}px`,
        height: `${rect.height}px`,
      }}
    >
      <div class="ring" data-ring key={pulse} data-pulse={pulse > 0 ? pulse : undefined} />
      <button
        type="button"
        class={`chip ${rect.top < CHIP_HEIGHT ? 'below' : 'above'}`}
        style={besideEdge(rect, windowWidth, hint.loud ? 4 : 17)}
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
      >
        <Icon of={ICONS[worst.kind]} size={15} />
        <span class="words">{chipText(worst)}</span>{' '}
        {hint.level === 'problem' && <span class="words fix-title">{title}</span>}
      </button>
    </div>
  )
}

/** `out` px beyond the element's own edge, but never beyond the window's. */
function besideEdge({ left, right }: DOMRectReadOnly, windowWidth: number, out: number) {
  if (right < CHIP_WIDTH) return { left: `${Math.max(EDGE, left - out) - left}px` }
  return { right: `${right - Math.min(right + out, windowWidth - EDGE)}px` }
}
