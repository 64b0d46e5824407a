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
export function useKnown(): Known {
  const [before] = useState(lastLook)
  const answers = useWatched(watchAnswers)
  const isLate = useLate()
  useEffect(() => {
    if (!answers) return
    const room = document.querySelector<HTMLElement>('.page')?.offsetHeight
    rememberLook({ kept: answers.kept, findings: tabView(answers.tabs).findings, room })
  }, [answers])
  return {
    kept: answers?.kept ?? before.kept,
    view: answers ? tabView(answers.tabs) : viewBefore(before),
    waiting: !answers && !isLate,
    known: answers !== undefined,
  }
}

interface Answers {
  kept: Kept
  tabs: Tabs
}

/** Told once both are known: to draw the checklist for each would take twice as long. */
function watchAnswers(onAnswers: (answers: Answers) => void, signal: AbortSignal): void {
  const latest: Partial<Answers> = {}
  const tell = (part: Partial<Answers>) => {
    const { kept, tabs } = Object.assign(latest, part)
    if (kept && tabs) onAnswers({ kept, tabs })
  }
  watchKept(kept => tell({ kept }), signal)
  watchTabs(tabs => tell({ tabs }), signal)
}

function useLate(): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setLate, PATIENCE, true)
    return () => clearTimeout(timer)
  }, [])
  return isLate
}
