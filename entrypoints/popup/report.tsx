import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { ReportPanel } from '../../components/checklist/report-panel.tsx'
import { OPEN, PRINT } from './report-address.ts'
import type { ReportOf } from './use-report.ts'

const isNamed = () => [OPEN, PRINT].includes(location.hash.slice(1))

/** The report; what it needs is loaded when it is opened. */
export function Report(props: ReportOf) {
  const [startsOpen] = useState(isNamed)
  const [open, setOpen] = useState(startsOpen)
  const [Opened, setOpened] = useState<ComponentType<ReportOf>>()
  useEffect(() => {
    if (open) import('./open-report.tsx').then(loaded => setOpened(() => loaded.default))
  }, [open])
  return (
    <ReportPanel startsOpen={startsOpen} onFold={setOpen}>
      {open && Opened && <Opened {...props} />}
    </ReportPanel>
  )
}
