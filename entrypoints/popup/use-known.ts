import { useEffect, useState } from 'preact/hooks'
import { type TabView, tabView, viewBefore } from '../../components/checklist/tab-view.ts'
import type { Kept } from '../../fixes/kept.ts'
import { watchKept } from '../../platform/kept.ts'
import { lastLook, rememberLook } from '../../platform/last-look.ts'
import { watchTabs } from '../../platform/tabs.ts'
import { useWatched } from '../../platform/use-watched.ts'

interface Known {
  kept: Kept
  view: TabView
  /** False: the browser has not answered yet, and this is how it was when somebody last looked. */
  known: boolean
}

/** What is kept and what the tabs show, from the first moment on. */
export function useKnown(): Known {
  const [before] = useState(lastLook)
  const kept = useWatched(watchKept)
  const tabs = useWatched(watchTabs)
  useEffect(() => {
    if (!kept || !tabs) return
    const room = document.querySelector<HTMLElement>('.page')?.offsetHeight
    rememberLook({ kept, findings: tabView(tabs).findings, room })
  }, [kept, tabs])
  return {
    kept: kept ?? before.kept,
    view: tabs ? tabView(tabs) : viewBefore(before),
    known: kept !== undefined && tabs !== undefined,
  }
}
