import { ChevronDown, FileText } from 'lucide'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Line } from '../../fixes/markdown.ts'
import { Icon } from '../icon.tsx'
import { text } from '../text.ts'
import { Confirm } from './confirm.tsx'
import { ReportView } from './report-view.tsx'

export interface ReportPanelProps {
  /** Unfolded and in view from the start. */
  startsOpen: boolean
  /** The report as it is now. */
  linesNow: () => Line[]
  /** True: a file that can be loaded was chosen, and the person is to be asked. */
  asks: boolean
  /** In a tab: choosing a file would close a popup. Absent: `onLoad` opens one. */
  onFile?: (file: File) => void
  onLoad: () => void
  onYes: () => void
  onNo: () => void
  onCopy: () => void
  onPrint: () => void
  onSaveMarkdown: () => void
  onSaveJson: () => void
}

/** What Apple asks for, to take along; and back again on another computer. */
export function ReportPanel(props: ReportPanelProps) {
  const [open, setOpen] = useState(props.startsOpen)
  const panel = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (!props.startsOpen) return
    panel.current?.scrollIntoView({ block: 'start' })
    panel.current?.querySelector('summary')?.focus({ preventScroll: true })
  }, [props.startsOpen])
  return (
    <details
      ref={panel}
      class="panel report"
      open={props.startsOpen}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary>
        <Icon of={FileText} size={20} />
        <span class="heading">
          <h2>{text('report.heading')}</h2>
          <span class="status">{text('report.what')}</span>
        </span>
        <Icon of={ChevronDown} size={18} turns />
      </summary>
      {open && (
        <>
          <p class="hint">{text('report.personal')}</p>
          <Ways {...props} />
          <ReportView lines={props.linesNow()} />
        </>
      )}
      {props.asks && <Question {...props} />}
    </details>
  )
}

function Ways(props: ReportPanelProps) {
  const { onCopy, onPrint, onSaveMarkdown, onSaveJson } = props
  return (
    <div class="buttons">
      <Way words={text('report.copy')} onPress={onCopy} />
      <Way words={text('report.print')} onPress={onPrint} />
      <Way words={text('report.save_markdown')} onPress={onSaveMarkdown} />
      <Way words={text('report.save_json')} onPress={onSaveJson} />
      <Load {...props} />
    </div>
  )
}

function Way({ words, onPress }: { words: string; onPress: () => void }) {
  return (
    <button type="button" class="button" onClick={onPress}>
      {words}
    </button>
  )
}

/** A browser's own file button has words of its own, in its own language: ours presses it. */
function Load({ onFile, onLoad }: ReportPanelProps) {
  const input = useRef<HTMLInputElement>(null)
  const onChange = () => {
    const [file] = input.current?.files ?? []
    if (file) onFile?.(file)
    // The same file may be chosen again, once it is mended.
    if (input.current) input.current.value = ''
  }
  return (
    <>
      <Way words={text('report.load')} onPress={() => (onFile ? input.current?.click() : onLoad())} />
      {onFile && <input ref={input} type="file" hidden accept=".json,application/json" onChange={onChange} />}
    </>
  )
}

const Question = ({ onYes, onNo }: ReportPanelProps) => (
  <Confirm
    question={text('report.load_question')}
    detail={text('report.load_detail')}
    yes={text('report.load_yes')}
    onYes={onYes}
    onNo={onNo}
  />
)
