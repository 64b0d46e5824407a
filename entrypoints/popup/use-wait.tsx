import { useEffect, useState } from 'preact/hooks'
import type { Slots } from '../../components/checklist/slots.ts'
import { WaitOfferAlone } from '../../components/checklist/wait-offer.tsx'
import { createPart } from '../../components/part.ts'
import { text } from '../../components/text.ts'
import type { StepId } from '../../fixes/fix.ts'
import type { Kept } from '../../fixes/kept.ts'
import { WAIT_STEPS } from '../../fixes/waiting.ts'
import type { WaitActions } from './wait.tsx'

export const timer = createPart(() => import('./wait.tsx'))

/** A wait, or what was typed for one, is there to be shown. */
export const needsWait = ({ wait }: Pick<Kept, 'wait'>) =>
  wait.step !== undefined || wait['draft-step'] !== undefined

/**
 * The timers of the steps. Most people open the checklist without one: the script is loaded when a wait is known of, or
 * when one is to begin.
 */
export function useWait(actions: WaitActions): Slots {
  const [pressed, setPressed] = useState<StepId>()
  const isWanted = pressed !== undefined || needsWait(actions.kept)
  const loaded = timer.useLoaded(isWanted, () => {
    setPressed(undefined)
    actions.say({ words: text('checklist.not_loaded') })
  })
  // Once: its form does not come out again by itself.
  useEffect(() => {
    if (loaded) setPressed(undefined)
  }, [loaded])
  return {
    above: place => loaded && <loaded.WaitOnTop {...actions} {...place} />,
    beneath: place => {
      if (!loaded) return <WaitOfferAlone step={place.step} onStart={() => setPressed(place.step)} />
      const isOne = WAIT_STEPS[place.step] ?? actions.kept.wait.step === place.step
      return isOne && <loaded.WaitBeneath {...actions} {...place} starts={place.step === pressed} />
    },
  }
}
