import { useEffect, useState } from 'preact/hooks'
import type { ShownFinding } from '../../components/checklist/tab-view.ts'
import type { ToastProps } from '../../components/checklist/toast.tsx'
import { text } from '../../components/text.ts'
import type { CardId, StepId } from '../../fixes/fix.ts'
import { HIDDEN_KEY, type Kept, OPEN_KEY, phoneKey, tickKey } from '../../fixes/kept.ts'
import type { Phone } from '../../fixes/phone.ts'
import { deleteEverything } from '../../platform/delete-everything.ts'
import { keep } from '../../platform/kept.ts'
import { tellTab } from '../../platform/messages.ts'
import { allowAccess, goToTab, openIcloud, reloadTab, showOnPage } from '../../platform/tabs.ts'

const now = () => new Date().toISOString()

/** What the checklist's buttons do, and what it says afterwards. */
export function useActions(kept: Kept | undefined, target: string | undefined) {
  const [toast, say] = useState<ToastProps>()
  // Which card is open is kept, but must not wait for the browser's storage, nor need it.
  const [open, setOpen] = useState(target)
  useEffect(() => {
    if (target !== undefined) setOpen(target)
  }, [target])

  const save = async (values: Record<string, unknown>, done?: ToastProps) => {
    try {
      await keep(values)
      say(done)
    } catch {
      say({ words: text('checklist.not_kept') })
    }
  }
  const startOver = () => {
    const ticks = Object.entries(kept?.ticks ?? {}).map(
      ([step, at]) => [tickKey(step as StepId), at] as const,
    )
    const undo = () => save(Object.fromEntries(ticks))
    const emptied = Object.fromEntries(ticks.map(([key]) => [key, undefined]))
    save(emptied, { words: text('checklist.started_over'), onUndo: undo })
  }
  const deleteAll = async () => {
    try {
      await deleteEverything()
      setOpen(undefined)
      say({ words: text('checklist.deleted') })
    } catch {
      say({ words: text('checklist.not_deleted') })
    }
  }

  return {
    say,
    save,
    toast,
    kept: kept && open !== undefined ? { ...kept, open } : kept,
    onTick: (step: StepId, ticked: boolean) => save({ [tickKey(step)]: ticked ? now() : undefined }),
    onPhone: (part: keyof Phone, value: string | number | undefined) => save({ [phoneKey(part)]: value }),
    onOpen: (id: CardId | '') => {
      setOpen(id)
      save({ [OPEN_KEY]: id })
    },
    onStartOver: startOver,
    onDeleteAll: deleteAll,
    onOpenIcloud: openIcloud,
    onGoToTab: goToTab,
    onReload: reloadTab,
    onAllow: async () => {
      const allowed = await allowAccess()
      say(allowed ? undefined : { words: text('page.not_allowed') })
    },
    onHideHints: async (hidden: boolean, tabId: number | undefined) => {
      await save({ [HIDDEN_KEY]: hidden })
      // They may have been hidden from the page itself, for that page only.
      if (!hidden && tabId !== undefined) await tellTab(tabId, { type: 'hide', hidden })
    },
    onShow: async ({ tabId, frameId, id }: ShownFinding) => {
      const isThere = await showOnPage(tabId, frameId, id)
      say(isThere ? undefined : { words: text('page.gone') })
    },
  }
}
