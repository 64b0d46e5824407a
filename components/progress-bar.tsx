import { FIX_IDS } from '../fixes/fix.ts'
import { text } from './text.ts'

/** n of 7, as a bar and in words. */
export function ProgressBar({ done }: { done: number }) {
  const all = FIX_IDS.length
  const words = done === all ? text('checklist.all_done') : text('checklist.progress', { done, all })
  return (
    <div class="progress">
      <div
        class="bar"
        role="progressbar"
        aria-label={text('checklist.fixes_heading')}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={done}
        aria-valuetext={words}
      >
        {Array.from({ length: all }, (_, i) => (
          <span key={String(i)} class={i < done ? 'part full' : 'part'} />
        ))}
      </div>
      <p class="count" role="status">
        {words}
      </p>
    </div>
  )
}
