import { useEffect, useState } from 'preact/hooks'
import type { Slots } from '../../components/checklist/slots.ts'
import type { ToastProps } from '../../components/checklist/toast.tsx'
import { text } from '../../components/text.ts'
import type { StepId } from '../../fixes/fix.ts'
import type { Kept } from '../../fixes/kept.ts'
import { cardOf } from '../../fixes/waiting.ts'

type Loaded = typeof import('./status.tsx')
type Say = (toast: ToastProps) => void

/** The steps that send a person to Apple's System Status. */
const STEPS: StepId[] = ['connection.apple-down', 'apple-outage.look']

let ready: Loaded | undefined

/** Once it is loaded it is there at once. */
export async function loadStatus(): Promise<Loaded> {
  ready = await import('./status.tsx')
  return ready
}

/** Its card is about to be opened: by the address, or as it was left. */
export const needsStatus = ({ open }: Pick<Kept, 'open'>) =>
  STEPS.map(cardOf).some(card => card === open || location.hash === `#fix-${card}`)

/** With Apple's answer beneath the steps that need it. */
export const withStatus = ({ above, beneath }: Slots, say: Say): Slots => ({
  above,
  beneath: (place, open) =>
    STEPS.includes(place.step) ? open && <StatusSlot say={say} /> : beneath(place, open),
})

/** Loaded when its card opens. */
function StatusSlot({ say }: { say: Say }) {
  const [loaded, setLoaded] = useState(ready)
  useEffect(() => {
    loadStatus().then(setLoaded, () => say({ words: text('checklist.not_loaded') }))
  }, [])
  return loaded ? <loaded.Status say={say} /> : null
}
