import { useEffect, useState } from 'preact/hooks'
import { Checklist } from '../../components/checklist/checklist.tsx'
import { tabView } from '../../components/checklist/tab-view.ts'
import { OnDemand } from '../../components/phone/on-demand.tsx'
import { text } from '../../components/text.ts'
import type { CardId, StepId } from '../../fixes/fix.ts'
import { fixOf } from '../../fixes/fixes.ts'
import { wordingFor } from '../../fixes/phone.ts'
import { watchKept } from '../../platform/kept.ts'
import { watchTabs } from '../../platform/tabs.ts'
import { useWatched } from '../../platform/use-watched.ts'
import { Report } from './report.tsx'
import { openSheet, sheetFor } from './sheet.ts'
import { useActions } from './use-actions.ts'
import { useHash } from './use-hash.ts'
import { useWait } from './use-wait.tsx'

/** The checklist with what is kept and what the tabs show. */
export function Popup({ region }: { region: string }) {
  const kept = useWatched(watchKept)
  const tabs = useWatched(watchTabs)
  const hash = useHash()
  const target = /^#fix-(.+)$/.exec(hash)?.[1]
  const { say, save, ...actions } = useActions(kept, target)
  const wait = useWait({ kept: actions.kept, region, say, save })
  const [large, setLarge] = useState<{ id: CardId; main?: StepId }>()
  // Another card was asked for.
  useEffect(() => setLarge(undefined), [hash])
  if (!kept || !tabs) return <p class="loading">{text('checklist.loading')}</p>
  const wording = wordingFor(kept.phone, region)
  const sheet = sheetFor(hash)
  if (sheet)
    return (
      <OnDemand>
        {({ PrintSheet }) => <PrintSheet {...sheet} fix={fixOf(sheet.id)} kept={kept} wording={wording} />}
      </OnDemand>
    )
  const view = tabView(tabs)
  const onBack = () => setLarge(undefined)
  return (
    <>
      <Checklist
        {...actions}
        kept={actions.kept ?? kept}
        region={region}
        target={target}
        hidden={large !== undefined}
        onToPhone={(id, main) => {
          // What was said before is of the checklist.
          say(undefined)
          setLarge({ id, main })
        }}
        view={view}
        wait={wait}
        report={<Report kept={kept} findings={view.findings} region={region} say={say} save={save} />}
      />
      {large && (
        <OnDemand onBack={onBack}>
          {({ ToPhone }) => (
            <ToPhone
              {...actions}
              fix={fixOf(large.id)}
              main={large.main}
              kept={kept}
              wording={wording}
              onPrint={() => openSheet(large.id)}
              onBack={onBack}
            />
          )}
        </OnDemand>
      )}
    </>
  )
}
