import { useEffect, useState } from 'preact/hooks'
import type { ToastProps } from '../../components/checklist/toast.tsx'
import { OnDemand } from '../../components/phone/on-demand.tsx'
import type { ToPhoneProps } from '../../components/phone/to-phone.tsx'
import type { CardId, StepId } from '../../fixes/fix.ts'
import { fixOf } from '../../fixes/fixes.ts'
import type { Kept } from '../../fixes/kept.ts'
import { wordingFor } from '../../fixes/phone.ts'
import { openAnew } from './open-anew.ts'
import { openSheet } from './sheet.tsx'

interface Shown {
  id: CardId
  main?: StepId
}

/** Which fix is shown large, in place of the checklist; another address asks for another card. */
export function useLarge(hash: string, say: (toast?: ToastProps) => void) {
  const [shown, setShown] = useState<Shown>()
  useEffect(() => setShown(undefined), [hash])
  return {
    shown,
    /** To the button that led here. */
    onBack: () => {
      setShown(undefined)
      focusOnceShown(`#card-${shown?.id} .take`)
    },
    onOpen: (id: CardId, main?: StepId) => {
      // What was said before is of the checklist.
      say(undefined)
      setShown({ id, main })
    },
  }
}

const focusOnceShown = (selector: string) =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus())

type LargeProps = Omit<ToPhoneProps, 'fix' | 'kept' | 'main' | 'wording' | 'onPrint'> & {
  kept: Kept
  shown: Shown | undefined
  region: string
}

/** The steps of that fix, large, and its way to the phone. */
export function Large({ shown, region, ...props }: LargeProps) {
  if (!shown) return null
  const { id, main } = shown
  const wording = wordingFor(props.kept.phone, region)
  return (
    <OnDemand onBack={() => openAnew(id)}>
      {({ ToPhone }) => (
        <ToPhone {...props} fix={fixOf(id)} main={main} wording={wording} onPrint={() => openSheet(id)} />
      )}
    </OnDemand>
  )
}
