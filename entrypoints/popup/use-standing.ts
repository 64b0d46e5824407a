import { useEffect, useState } from 'preact/hooks'
import type { AccountKnown } from '../../components/checklist/tab-view.ts'
import { isUnderWay, standingAt } from '../../icloud/account/standing.ts'

/** How often it is looked at while something is under way, ms: one long timer would be held back by a computer that sleeps. */
const EVERY = 5000

/** What is known of a check and a watch, as it stands now: the tab that asks may be past telling that it has ended. */
export function useStanding(known: AccountKnown | undefined): AccountKnown | undefined {
  const [, setLook] = useState(0)
  const stands = known && standingAt(known, Date.now())
  const isOpen = stands !== undefined && isUnderWay(stands)
  useEffect(() => {
    if (!isOpen) return
    const timer = setInterval(() => setLook(look => look + 1), EVERY)
    return () => clearInterval(timer)
  }, [isOpen])
  return stands
}
