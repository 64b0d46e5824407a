import { ArrowRight } from 'lucide'
import type { Wait } from '../../fixes/waiting.ts'
import { dayText } from '../days.ts'
import { Icon } from '../icon.tsx'
import { text } from '../text.ts'
import type { WaitPanelProps } from './wait-panel.tsx'
import { lookText } from './wait-text.ts'

/** What was noted, each time. */
export function Before({ wait: { since, before, after } }: { wait: Wait }) {
  const noted = [{ at: since, ...before }, ...(after ? [after] : [])]
  return (
    <>
      {noted.map(look => (
        <p class="status" key={look.at}>
          {text('waiting.before', { time: dayText(look.at), noted: lookText(look) })}
        </p>
      ))}
    </>
  )
}

/** A press, not a box: the browser's question may be answered with no. */
export function Notify({ notifies, onNotify }: Pick<WaitPanelProps, 'notifies' | 'onNotify'>) {
  if (notifies === undefined) return null
  return (
    <div class="notify">
      <button type="button" class="plain" data-notify={notifies} onClick={() => onNotify(!notifies)}>
        {text(notifies ? 'waiting.notify_off' : 'waiting.notify')}
      </button>
      <p class="hint">{text(notifies ? 'waiting.notified' : 'waiting.notify_why')}</p>
    </div>
  )
}

interface PressProps {
  words: string
  main?: boolean
  /** It leads elsewhere. */
  leads?: boolean
  onPress: () => void
}

export const Press = ({ words, main, leads, onPress }: PressProps) => (
  <button type="button" class={main ? 'button main' : 'button'} onClick={onPress}>
    {words}
    {leads && <Icon of={ArrowRight} size={14} along />}
  </button>
)

export const Plain = ({ words, onPress }: Pick<PressProps, 'words' | 'onPress'>) => (
  <button type="button" class="plain" onClick={onPress}>
    {words}
  </button>
)
