import { useState } from 'preact/hooks'
import { ReportPanel } from '../../components/checklist/report-panel.tsx'
import { createPart } from '../../components/part.ts'
import { text } from '../../components/text.ts'
import { OPEN, PRINT } from './report-address.ts'
import type { ReportOf } from './use-report.ts'

const isNamed = () => [OPEN, PRINT].includes(location.hash.slice(1))

const report = createPart(() => import('./open-report.tsx'))

/** The report; what it needs is loaded when it is opened. */
export function Report({ known, ...props }: ReportOf & { known: boolean }) {
  const [startsOpen] = useState(isNamed)
  const [open, setOpen] = useState(startsOpen)
  const loaded = report.useLoaded(open, () => props.say({ words: text('checklist.not_loaded') }))
  return (
    <ReportPanel startsOpen={startsOpen} onFold={setOpen}>
      {/* Not a word of it, and no print, before the browser has answered. */}
      {open && known && loaded && <loaded.Report {...props} />}
    </ReportPanel>
  )
}
