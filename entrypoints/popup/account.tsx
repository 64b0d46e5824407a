import { useEffect, useState } from 'preact/hooks'
import { AccountPanel } from '../../components/checklist/account-panel.tsx'
import type { PanelPlace } from '../../components/checklist/account-slots.ts'
import type { TabView } from '../../components/checklist/tab-view.ts'
import type { ToastProps } from '../../components/checklist/toast.tsx'
import { VerdictLine } from '../../components/checklist/verdict-row.tsx'
import { FIX_IDS, type FixId } from '../../fixes/fix.ts'
import { fixOf } from '../../fixes/fixes.ts'
import type { Kept } from '../../fixes/kept.ts'
import { wordingFor } from '../../fixes/phone.ts'
import { hasBegun } from '../../icloud/account/standing.ts'
import { verdictsOf } from '../../icloud/account/verdicts.ts'
import { canBeWatched } from '../../icloud/account/watchable.ts'
import { askInstead, type Obstacle, stopAsking, watchAccountName } from '../../platform/ask-in-turn.ts'
import { rememberAccountRoom } from '../../platform/last-look.ts'
import { tell } from '../../platform/messages.ts'
import { openSite } from '../../platform/open-site.ts'
import { reloadTab } from '../../platform/tabs.ts'
import { useWatched } from '../../platform/use-watched.ts'
import { useStanding } from './use-standing.ts'

export interface AccountActions {
  kept: Kept
  view: TabView
  region: string
  say: (toast?: ToastProps) => void
  sites: string[]
  onAllow: () => void
}

interface Met {
  obstacle: Obstacle
  at: string
}

type AccountProps = AccountActions & PanelPlace & { starts: boolean }

/** What iCloud itself says, with what its buttons do. */
export function Account({ kept, view, region, starts, sites, onAllow, ...place }: AccountProps) {
  const name = useWatched(watchAccountName)
  const [met, setMet] = useState<Met>()
  const known = useStanding(view.account)
  const { facts, done, arrivals, lastPhoto, tabId: asked } = known ?? {}
  // Only a tab that reported has a page of icloud.com in it.
  const tabId = view.state === 'found' || view.state === 'nothing-found' ? view.tabId : undefined
  const ask = async (type: 'ask-icloud' | 'watch-arrivals') => {
    const at = new Date().toISOString()
    // A page from before the browser shut us out could still ask.
    const isShut = view.state === 'no-access'
    const obstacle = isShut ? 'no-tab' : await askInstead(type, tabId, asked)
    setMet(obstacle && { obstacle, at })
  }
  useEffect(() => {
    if (starts) ask('ask-icloud')
  }, [starts])
  useEffect(() => {
    const panel = document.querySelector<HTMLElement>('.account')
    // Behind another view it has no height.
    if (facts && panel?.offsetHeight) rememberAccountRoom(panel.offsetHeight)
  }, [known])
  // A tab that was busy answers later, and one that was missing is opened.
  const isInTheWay = ({ obstacle, at }: Met) =>
    !hasBegun(known, at) && !(obstacle === 'no-tab' && tabId !== undefined)
  return (
    <AccountPanel
      {...place}
      wording={wordingFor(kept.phone, region)}
      obstacle={met && isInTheWay(met) ? (view.state === 'no-access' ? view.state : met.obstacle) : undefined}
      facts={facts}
      done={done}
      verdicts={facts ? verdictsOf(facts, kept.phone) : []}
      account={name}
      arrivals={arrivals}
      lastPhoto={lastPhoto}
      onLastPhoto={said => tell({ type: 'last-photo', said })}
      canWatch={canBeWatched(facts)}
      tried={triedIn(kept)}
      focused={starts}
      onAsk={() => ask('ask-icloud')}
      onWatch={() => ask('watch-arrivals')}
      onAllow={onAllow}
      onStop={() => asked !== undefined && stopAsking(asked)}
      sites={sites}
      onOpenSite={openSite}
      onReload={() => tabId !== undefined && reloadTab(tabId)}
    />
  )
}

/** The fixes of which something was done. */
const triedIn = (kept: Kept): FixId[] =>
  FIX_IDS.filter(id => kept.outcomes[id] || fixOf(id).steps.some(step => kept.ticks[step.id]))

/** What iCloud said of one fix, for its card; that only the phone can tell is no news there. */
export function VerdictOf({ kept, view, region, fix }: AccountActions & { fix: FixId }) {
  const { facts, done } = useStanding(view.account) ?? {}
  const verdict = facts && done && verdictsOf(facts, kept.phone).find(one => one.fix === fix)
  if (!verdict || verdict.result === 'could-not-check') return null
  return <VerdictLine verdict={verdict} at={facts.at} wording={wordingFor(kept.phone, region)} />
}
