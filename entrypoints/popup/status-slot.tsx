import type { Slots } from '../../components/checklist/slots.ts'
import type { ToastProps } from '../../components/checklist/toast.tsx'
import { createPart } from '../../components/part.ts'
import { text } from '../../components/text.ts'
import type { StepId } from '../../fixes/fix.ts'
import type { Kept } from '../../fixes/kept.ts'
import { cardOf } from '../../fixes/waiting.ts'
import type { AppleStatus } from '../../icloud/status/told.ts'

export const status = createPart(() => import('./status.tsx'))

export interface StatusProps {
  /** As the tabs' answer has it: nothing is to jump when its card opens. */
  known?: AppleStatus
  say: (toast: ToastProps) => void
}

/** The steps that send a person to Apple's System Status. */
const STEPS: StepId[] = ['connection.apple-down', 'apple-outage.look']

/** Its card is about to be opened: by the address, or as it was left. */
export const needsStatus = ({ open }: Pick<Kept, 'open'>) =>
  STEPS.map(cardOf).some(card => card === open || location.hash === `#fix-${card}`)

/** With Apple's answer beneath the steps that need it. */
export const withStatus = ({ above, beneath }: Slots, props: StatusProps): Slots => ({
  above,
  beneath: (place, open) =>
    STEPS.includes(place.step) ? open && <StatusSlot {...props} /> : beneath(place, open),
})

/** Loaded when its card opens. */
function StatusSlot(props: StatusProps) {
  const loaded = status.useLoaded(true, () => props.say({ words: text('checklist.not_loaded') }))
  return loaded ? <loaded.Status {...props} /> : null
}
