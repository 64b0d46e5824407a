import { Hourglass } from 'lucide'
import type { StepId } from '../../fixes/fix.ts'
import { WAIT_STEPS } from '../../fixes/waiting.ts'
import { Icon } from '../icon.tsx'
import { text } from '../text.ts'

/** How a timer begins. */
export const WaitOffer = ({ onStart }: { onStart: () => void }) => (
  <>
    <p class="hint">{text('waiting.why')}</p>
    <button type="button" class="button" onClick={onStart}>
      <Icon of={Hourglass} size={14} />
      {text('waiting.start')}
    </button>
  </>
)

/** The same where it alone is there yet: it takes the room that the timer will have. */
export const WaitOfferAlone = ({ step, onStart }: { step: StepId; onStart: () => void }) =>
  WAIT_STEPS[step] ? (
    <section class="wait none" data-wait="none">
      <WaitOffer onStart={onStart} />
    </section>
  ) : null
