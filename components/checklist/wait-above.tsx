import { ArrowRight, Hourglass } from 'lucide'
import type { ComponentChildren } from 'preact'
import type { StepId } from '../../fixes/fix.ts'
import type { Kept } from '../../fixes/kept.ts'
import { openWait } from '../../fixes/open-wait.ts'
import { cardOf, isDue, isWaiting, type Wait, waitOf } from '../../fixes/waiting.ts'
import { dayText } from '../days.ts'
import { Icon } from '../icon.tsx'
import { text } from '../text.ts'
import type { AbovePlace } from './slots.ts'
import styles from './wait-panel.css?inline'

export interface WaitAboveProps extends AbovePlace {
  kept: Kept
  /** The timer of a step, whole. */
  panel: (step: StepId) => ComponentChildren
}

/** A wait whose card is folded: a line that leads there; one whose card left with another answer: all of it. */
export function WaitAbove({ kept, order, open, panel, onGo }: WaitAboveProps) {
  const wait = waitOf(kept)
  if (!wait) return null
  const card = cardOf(wait.step)
  if (!order.includes(card)) return <section class="panel wait-above">{panel(wait.step)}</section>
  return open !== card && openWait(kept) && isWaiting(wait) ? (
    <Line wait={wait} onGo={() => onGo(card)} />
  ) : null
}

function Line({ wait, onGo }: { wait: Wait; onGo: () => void }) {
  const due = isDue(wait, new Date())
  return (
    // Read aloud when the time comes while the checklist is open.
    <div role="status">
      <style>{styles}</style>
      <button type="button" class="panel wait-line" data-wait-line={due ? 'due' : 'running'} onClick={onGo}>
        <Icon of={Hourglass} size={18} />
        <span>{due ? text('waiting.due') : text('waiting.running', { time: dayText(wait.until) })}</span>
        <Icon of={ArrowRight} size={14} along />
      </button>
    </div>
  )
}
