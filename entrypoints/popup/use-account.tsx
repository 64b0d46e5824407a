import { useState } from 'preact/hooks'
import { AccountOffer } from '../../components/checklist/account-offer.tsx'
import type { AccountSlots } from '../../components/checklist/account-slots.ts'
import { createPart } from '../../components/part.ts'
import { text } from '../../components/text.ts'
import type { AccountActions } from './account.tsx'

export const account = createPart(() => import('./account.tsx'))

/**
 * What iCloud itself says. Most people open the checklist without having asked: the script is loaded when there is something to
 * show, or when the button is pressed.
 */
export function useAccount(actions: AccountActions): AccountSlots {
  const [pressed, setPressed] = useState(false)
  const isWanted = pressed || actions.view.account !== undefined
  // A press tries again what could not be loaded before.
  const loaded = account.useLoaded(isWanted && `pressed: ${pressed}`, () => {
    setPressed(false)
    actions.say({ words: text('checklist.not_loaded') })
  })
  return {
    panel: place =>
      loaded && isWanted ? (
        <loaded.Account {...actions} {...place} starts={pressed} />
      ) : (
        <AccountOffer room={actions.view.accountRoom} onAsk={() => setPressed(true)} />
      ),
    verdict: fix => loaded && <loaded.VerdictOf {...actions} fix={fix} />,
  }
}
