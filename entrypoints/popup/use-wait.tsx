import { useEffect, useState } from 'preact/hooks'
import type { BeneathPlace, WaitSlots } from '../../components/checklist/wait-slots.ts'
import type { Kept } from '../../fixes/kept.ts'
import type { WaitActions } from './wait.tsx'

const load = () => import('./wait.tsx')

/**
 * The timers of the steps. Most people open the checklist without one: the script is loaded when a wait is known of, so that
 * nothing jumps once the checklist is drawn, or when a card with a timer is open.
 */
export function useWait({ kept, ...actions }: Omit<WaitActions, 'kept'> & { kept?: Kept }): WaitSlots {
  const [loaded, setLoaded] = useState<Awaited<ReturnType<typeof load>>>()
  const [isNeeded, need] = useState(false)
  const isWanted = isNeeded || kept?.wait.step !== undefined
  useEffect(() => {
    if (isWanted) load().then(setLoaded)
  }, [isWanted])
  const shown = kept && { ...actions, kept }
  const beneath = (place: BeneathPlace) => {
    if (!loaded || !shown) return place.isOpen && <OnceShown onShown={() => need(true)} />
    return <loaded.WaitBeneath {...shown} {...place} />
  }
  return { above: place => loaded && shown && <loaded.WaitOnTop {...shown} {...place} />, beneath }
}

function OnceShown({ onShown }: { onShown: () => void }) {
  useEffect(onShown, [])
  return null
}
