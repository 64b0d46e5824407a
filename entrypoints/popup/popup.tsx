import { Checklist } from '../../components/checklist/checklist.tsx'
import { countryOf } from '../../fixes/phone.ts'
import { sitesFor } from '../../icloud/sites.ts'
import { Large, useLarge } from './large.tsx'
import { Report } from './report.tsx'
import { Sheet, sheetFor } from './sheet.tsx'
import { withStatus } from './status-slot.tsx'
import { useAccount } from './use-account.tsx'
import { useActions } from './use-actions.ts'
import { useDay } from './use-day.ts'
import { useHash } from './use-hash.ts'
import { useKnown } from './use-known.ts'
import { useSidePanel } from './use-side-panel.ts'
import { useWait } from './use-wait.tsx'

export interface PopupProps {
  region: string
  /** In the side panel, which stays; a popup closes when the person looks elsewhere. */
  inPanel: boolean
}

/** The checklist with what is kept and what the tabs show. */
export function Popup({ region, inPanel }: PopupProps) {
  useDay()
  const sites = sitesFor(countryOf(region))
  const { kept: stored, view, waiting, known } = useKnown(sites)
  const hash = useHash()
  const target = /^#fix-(.+)$/.exec(hash)?.[1]
  const { say, save, saveNow, ...actions } = useActions(stored, target)
  const kept = actions.kept ?? stored
  const sidePanel = useSidePanel(inPanel, known, say)
  const wait = useWait({ kept, region, say, save, saveNow })
  const account = useAccount({ kept, view, region, say, sites, onAllow: actions.onAllow })
  const large = useLarge(hash, say)
  const sheet = sheetFor(hash)
  if (sheet) return <Sheet {...sheet} kept={known ? stored : undefined} region={region} />
  return (
    <>
      <Checklist
        {...actions}
        {...sidePanel}
        kept={kept}
        waiting={waiting}
        known={known}
        region={region}
        sites={sites}
        target={target}
        hidden={large.shown !== undefined}
        onToPhone={large.onOpen}
        view={view}
        slots={withStatus(wait, { known: view.apple, say })}
        account={account}
        report={<Report {...{ view, known, region, inPanel, say, save }} kept={stored} />}
      />
      <Large {...actions} {...large} kept={kept} region={region} />
    </>
  )
}
