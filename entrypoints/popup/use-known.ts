import { useEffect, useState } from 'preact/hooks'
import { type TabView, tabView, viewBefore } from '../../components/checklist/tab-view.ts'
import type { Kept } from '../../fixes/kept.ts'
import { watchKept } from '../../platform/kept.ts'
import { lastLook, rememberLook } from '../../platform/last-look.ts'
import { type Tabs, watchTabs } from '../../platform/tabs.ts'
import { useWatched } from '../../platform/use-watched.ts'

/** Longest that nothing is shown until the browser answers, ms: a little longer than a tab may take (tabs.ts). */
const PATIENCE = 350

interface Known {
  kept: Kept
  view: TabView
  /** True: the browser is about to answer. */
  waiting: boolean
  /** False: the browser has not answered yet, and this is how it was when somebody last looked. */
  known: boolean
}

/** What is kept and what the tabs show, from the first moment on. */
export function useKnown(sites: string[]): Known {
  const [before] = useState(lastLook)
  const answers = useWatched(watchAnswers)
  const { kept, tabs } = answers ?? {}
  useEffect(() => {
    if (!kept || !tabs) return
    const { findings, apple, account } = tabView(tabs, sites)
    const room = document.querySelector<HTMLElement>('.page')?.offsetHeight
    rememberLook({ kept, findings, asked: account !== undefined, apple, room })
  }, [kept, tabs])
  return {
    kept: kept ?? before.kept,
    view: tabs ? tabView(tabs, sites) : viewBefore(before),
    waiting: answers === undefined,
    known: kept !== undefined && tabs !== undefined,
  }
}

interface Answers {
  kept?: Kept
  tabs?: Tabs
}

/** Told once both are known: to draw the checklist for each would take twice as long. After the patience, whatever is known. */
function watchAnswers(onAnswers: (answers: Answers) => void, signal: AbortSignal): void {
  let latest: Answers = {}
  let isLate = false
  const tell = (answer: Answers) => {
    latest = { ...latest, ...answer }
    if (isLate || (latest.kept && latest.tabs)) onAnswers(latest)
  }
  const late = () => {
    isLate = true
    tell({})
  }
  const timer = setTimeout(late, PATIENCE)
  signal.addEventListener('abort', () => clearTimeout(timer))
  watchKept(kept => tell({ kept }), signal)
  watchTabs(tabs => tell({ tabs }), signal)
}
