import { useRef } from 'preact/hooks'
import type { Line } from '../../fixes/markdown.ts'
import { text } from '../text.ts'
import { Confirm } from './confirm.tsx'
import styles from './paper.css?inline'
import { ReportView } from './report-view.tsx'

export interface OpenReportProps {
  /** The report as it is now. */
  linesNow: () => Line[]
  /** True: a file that can be loaded was chosen, and the person is to be asked. */
  asks: boolean
  /** Where choosing a file closes nothing. Absent: `onLoad` opens a tab. */
  onFile?: (file: File) => void
  onLoad: () => void
  onYes: () => void
  onNo: () => void
  onCopy: () => void
  onPrint: () => void
  onSaveMarkdown: () => void
  onSaveJson: () => void
}

/** The report, and what can be done with it. */
export function OpenReport(props: OpenReportProps) {
  return (
    <>
      <style>{styles}</style>
      <p class="hint">{text('report.personal')}</p>
      <Ways {...props} />
      <ReportView lines={props.linesNow()} />
      {props.asks && <Question {...props} />}
    </>
  )
}

function Ways(props: OpenReportProps) {
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
function Load({ onFile, onLoad }: OpenReportProps) {
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

const Question = ({ onYes, onNo }: OpenReportProps) => (
  <Confirm
    question={text('report.load_question')}
    detail={text('report.load_detail')}
    yes={text('report.load_yes')}
    onYes={onYes}
    onNo={onNo}
  />
)
