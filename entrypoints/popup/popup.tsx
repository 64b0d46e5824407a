import { useEffect, useState } from 'preact/hooks'
import { Checklist } from '../../components/checklist/checklist.tsx'
import { tabView } from '../../components/checklist/tab-view.ts'
import { text } from '../../components/text.ts'
import { watchKept } from '../../platform/kept.ts'
import { watchTabs } from '../../platform/tabs.ts'
import { useWatched } from '../../platform/use-watched.ts'
import { Report } from './report.tsx'
import { useActions } from './use-actions.ts'
import { useWait } from './use-wait.tsx'

const named = () => /^#fix-(.+)$/.exec(location.hash)?.[1]

/** The checklist with what is kept and what the tabs show. */
export function Popup({ region }: { region: string }) {
  const kept = useWatched(watchKept)
  const tabs = useWatched(watchTabs)
  const [target, setTarget] = useState(named)
  const { say, save, ...actions } = useActions(kept, target)
  const wait = useWait({ kept: actions.kept, region, say, save })
  useEffect(() => {
    const onHash = () => setTarget(named())
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
  }, [])
  if (!kept || !tabs) return <p class="loading">{text('checklist.loading')}</p>
  const view = tabView(tabs)
  return (
    <Checklist
      {...actions}
      kept={actions.kept ?? kept}
      region={region}
      target={target}
      view={view}
      wait={wait}
      report={<Report kept={kept} findings={view.findings} region={region} say={say} save={save} />}
    />
  )
}
