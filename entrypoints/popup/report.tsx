import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { ReportPanel } from '../../components/checklist/report-panel.tsx'
import { text } from '../../components/text.ts'
import { OPEN, PRINT } from './report-address.ts'
import type { ReportOf } from './use-report.ts'

const isNamed = () => [OPEN, PRINT].includes(location.hash.slice(1))

/** The report; what it needs is loaded when it is opened. */
export function Report({ known, ...props }: ReportOf & { known: boolean }) {
  const [startsOpen] = useState(isNamed)
  const [open, setOpen] = useState(startsOpen)
  const [Opened, setOpened] = useState<ComponentType<ReportOf>>()
  useEffect(() => {
    if (!open) return
    import('./open-report.tsx').then(
      loaded => setOpened(() => loaded.default),
      () => props.say({ words: text('checklist.not_loaded') }),
    )
  }, [open])
  return (
    <ReportPanel startsOpen={startsOpen} onFold={setOpen}>
      {/* Not a word of it, and no print, before the browser has answered. */}
      {open && known && Opened && <Opened {...props} />}
    </ReportPanel>
  )
}
