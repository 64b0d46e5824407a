import { useEffect, useState } from 'preact/hooks'
import type { OpenReportProps } from '../../components/checklist/open-report.tsx'
import type { TabView } from '../../components/checklist/tab-view.ts'
import type { ToastProps } from '../../components/checklist/toast.tsx'
import { reportWords } from '../../components/report-words.ts'
import { text } from '../../components/text.ts'
import type { Kept } from '../../fixes/kept.ts'
import { wordingFor } from '../../fixes/phone.ts'
import { reportOf, toJson } from '../../fixes/report.ts'
import { fromBytes, type Loaded, MAX_BYTES, type Values, valuesToUndo } from '../../fixes/report-load.ts'
import { reportLines, toMarkdown } from '../../fixes/report-markdown.ts'
import { isInTab, openAsTab, ownVersion } from '../../platform/own-tab.ts'
import { saveFile } from '../../platform/save-file.ts'
import { OPEN, PRINT } from './report-address.ts'

export interface ReportOf {
  kept: Kept
  view: TabView
  region: string
  inPanel: boolean
  say: (toast?: ToastProps) => void
  save: (values: Values, done?: ToastProps) => Promise<void>
}

/** What the report's buttons do. */
export function useReport({ kept, view, region, inPanel, say, save }: ReportOf): OpenReportProps {
  const [inTab, setInTab] = useState(false)
  const [startsAs] = useState(() => location.hash.slice(1))
  const [prints, setPrints] = useState(startsAs === PRINT ? 1 : 0)
  const [loaded, setLoaded] = useState<Values>()
  useEffect(() => {
    isInTab().then(setInTab)
    // A reload must not print again.
    if (startsAs === PRINT) history.replaceState(null, '', `#${OPEN}`)
  }, [startsAs])
  // Once the report shows the time of this print.
  useEffect(() => {
    if (prints > 0) print()
  }, [prints])

  const words = reportWords(wordingFor(kept.phone, region))
  const reportNow = () => reportOf(kept, view.findings, new Date(), ownVersion(), view)
  const onFile = async (file: File) => {
    const found = await loadedFrom(file)
    // A good file takes away what was said of a bad one before.
    say('problem' in found ? { words: text(found.problem) } : undefined)
    if ('values' in found) setLoaded(found.values)
  }
  const onYes = () => {
    setLoaded(undefined)
    const before = valuesToUndo(kept)
    if (loaded) save(loaded, { words: text('report.loaded'), onUndo: () => save(before) })
  }
  const onCopy = async () => {
    const copied = await isCopied(toMarkdown(reportNow(), words))
    say({ words: text(copied ? 'report.copied' : 'report.not_copied') })
  }
  return {
    linesNow: () => reportLines(reportNow(), words),
    asks: loaded !== undefined,
    onFile: inTab || inPanel ? onFile : undefined,
    onLoad: () => openAsTab(OPEN),
    onYes,
    onNo: () => setLoaded(undefined),
    onCopy,
    onPrint: () => (inTab ? setPrints(prints + 1) : openAsTab(PRINT)),
    onSaveMarkdown: () => saveFile(fileName('md'), 'text/markdown', toMarkdown(reportNow(), words)),
    onSaveJson: () => saveFile(fileName('json'), 'application/json', toJson(reportNow())),
  }
}

/** The size first: what is too large is not read. */
async function loadedFrom(file: File): Promise<Loaded> {
  if (file.size > MAX_BYTES) return { problem: 'report.problems.too_large' }
  try {
    return fromBytes(await file.arrayBuffer())
  } catch {
    return { problem: 'report.problems.not_read' }
  }
}

async function isCopied(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    return false
  }
}

/** unstuck-report-2026-11-24.md: dates are written so in Swedish. */
const fileName = (ending: string) => `unstuck-report-${new Date().toLocaleDateString('sv')}.${ending}`
