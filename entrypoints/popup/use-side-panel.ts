import { useEffect, useState } from 'preact/hooks'
import type { ToastProps } from '../../components/checklist/toast.tsx'
import { text } from '../../components/text.ts'
import { isInTab } from '../../platform/own-tab.ts'
import { hasSidePanel, openSidePanel, ownWindow, shortcut } from '../../platform/side-panel.ts'

/** The way to the side panel, where there is one, and the keys that open the checklist. */
export function useSidePanel(inPanel: boolean, known: boolean, say: (toast?: ToastProps) => void) {
  const [windowId, setWindowId] = useState<number>()
  const [keys, setKeys] = useState('')
  useEffect(() => {
    const ask = () => ownWindow().then(setWindowId)
    ask()
    // A tab may have been dragged to another window.
    addEventListener('focus', ask)
    return () => removeEventListener('focus', ask)
  }, [])
  useEffect(() => {
    // The first to ask Chromium for commands waits 15 ms: the cards come first.
    if (known) requestIdleCallback(() => shortcut().then(setKeys))
  }, [known])
  const onStay = async () => {
    try {
      await openSidePanel(windowId)
      // A popup has done its part; a tab is the person's.
      if (!(await isInTab())) close()
    } catch {
      say({ words: text('panel.not_opened') })
    }
  }
  // There from the first picture on, also while the window is not known yet.
  return { keys, onStay: inPanel || !hasSidePanel() ? undefined : onStay }
}
