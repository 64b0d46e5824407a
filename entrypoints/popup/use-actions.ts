import { useEffect, useState } from 'preact/hooks'
import type { ShownFinding } from '../../components/checklist/tab-view.ts'
import type { ToastProps } from '../../components/checklist/toast.tsx'
import { text } from '../../components/text.ts'
import type { CardId, StepId } from '../../fixes/fix.ts'
import {
  HIDDEN_KEY,
  type Kept,
  OPEN_KEY,
  phoneKey,
  SYMPTOM_KEY,
  tickKey,
  understoodKey,
} from '../../fixes/kept.ts'
import type { Phone } from '../../fixes/phone.ts'
import { progressValues } from '../../fixes/start-over.ts'
import type { SymptomId } from '../../fixes/symptoms/symptom.ts'
import { deleteEverything } from '../../platform/delete-everything.ts'
import { forgetStatus } from '../../platform/forget-status.ts'
import { keep, loadKept } from '../../platform/kept.ts'
import { forgetLook } from '../../platform/last-look.ts'
import { tellTab } from '../../platform/messages.ts'
import { openSite } from '../../platform/open-site.ts'
import { allowAccess, goToTab, reloadTab, showOnPage } from '../../platform/tabs.ts'
import { outcomeActions } from './outcome-actions.ts'
import { useSaveNow } from './use-save-now.ts'

const nowIf = (said: boolean) => (said ? new Date().toISOString() : undefined)

type Value = string | number | undefined

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
  /** With the way back to what it was. */
  const change = (key: string, value: Value, before: Value, words: string) =>
    save({ [key]: value }, { words: text(words), onUndo: () => save({ [key]: before }) })
  const startOver = async () => {
    try {
      // What is shown may be from the last time.
      const before = progressValues(await loadKept())
      forgetLook()
      await forgetStatus()
      const emptied = Object.fromEntries(Object.keys(before).map(key => [key, undefined]))
      await save(emptied, { words: text('checklist.started_over'), onUndo: () => save(before) })
    } catch {
      say({ words: text('checklist.not_kept') })
    }
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

  const saveNow = useSaveNow(say)
  const outcomes = outcomeActions({ kept, save, saveNow, setOpen })

  return {
    say,
    save,
    saveNow,
    toast,
    ...outcomes,
    kept: kept && open !== undefined ? { ...kept, open } : kept,
    onTick: (step: StepId, ticked: boolean) =>
      ticked
        ? save({ [tickKey(step)]: nowIf(true) })
        : change(tickKey(step), undefined, kept?.ticks[step], 'checklist.unticked'),
    onUnderstood: (step: StepId, understood: boolean) => save({ [understoodKey(step)]: nowIf(understood) }),
    onPhone: (part: keyof Phone, value: Value) =>
      change(
        phoneKey(part),
        value,
        kept?.phone[part],
        value === undefined ? 'symptom.forgotten' : 'phone.chosen',
      ),
    onSymptom: (symptom: SymptomId | undefined) =>
      change(SYMPTOM_KEY, symptom, kept?.symptom, symptom ? 'symptom.ordered' : 'symptom.forgotten'),
    onOpen: (id: CardId | '') => {
      setOpen(id)
      // What was said before stays: an answer opens a card too.
      keep({ [OPEN_KEY]: id }).catch(() => say({ words: text('checklist.not_kept') }))
    },
    onStartOver: startOver,
    onDeleteAll: deleteAll,
    onOpenSite: openSite,
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
