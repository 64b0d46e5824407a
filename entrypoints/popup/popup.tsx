import { useEffect, useState } from 'preact/hooks'
import { Checklist } from '../../components/checklist/checklist.tsx'
import { Report } from './report.tsx'
import { useActions } from './use-actions.ts'
import { useDay } from './use-day.ts'
import { useKnown } from './use-known.ts'
import { useSidePanel } from './use-side-panel.ts'

const named = () => /^#fix-(.+)$/.exec(location.hash)?.[1]

export interface PopupProps {
  region: string
  /** In the side panel, which stays; a popup closes when the person looks elsewhere. */
  inPanel: boolean
}

/** The checklist with what is kept and what the tabs show. */
export function Popup({ region, inPanel }: PopupProps) {
  useDay()
  const { kept, view, known } = useKnown()
  const [target, setTarget] = useState(named)
  const { say, save, ...actions } = useActions(kept, target)
  const sidePanel = useSidePanel(inPanel, say)
  useEffect(() => {
    const onHash = () => setTarget(named())
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
  }, [])
  const findings = known ? view.findings : []
  return (
    <Checklist
      {...actions}
      {...sidePanel}
      kept={actions.kept ?? kept}
      known={known}
      region={region}
      target={target}
      view={view}
      report={
        <Report kept={kept} findings={findings} region={region} inPanel={inPanel} say={say} save={save} />
      }
    />
  )
}
