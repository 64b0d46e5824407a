import { useEffect, useState } from 'preact/hooks'
import type { BeneathPlace, WaitSlots } from '../../components/checklist/wait-slots.ts'
import type { WaitActions } from './wait.tsx'

type Loaded = typeof import('./wait.tsx')

let ready: Loaded | undefined

/** Once it is loaded it is there at once. */
export async function loadWait(): Promise<Loaded> {
  ready = await import('./wait.tsx')
  return ready
}

/**
 * The timers of the steps. Most people open the checklist without one: the script is loaded when a wait is known of, or
 * when a card with a timer is open.
 */
export function useWait(actions: WaitActions): WaitSlots {
  const [loaded, setLoaded] = useState(ready)
  const [isNeeded, need] = useState(false)
  const isWanted = isNeeded || actions.kept.wait.step !== undefined
  useEffect(() => {
    if (isWanted) loadWait().then(setLoaded)
  }, [isWanted])
  const beneath = (place: BeneathPlace) => {
    if (!loaded) return place.isOpen && <OnceShown onShown={() => need(true)} />
    return <loaded.WaitBeneath {...actions} {...place} />
  }
  return { above: place => loaded && <loaded.WaitOnTop {...actions} {...place} />, beneath }
}

function OnceShown({ onShown }: { onShown: () => void }) {
  useEffect(onShown, [])
  return null
}
