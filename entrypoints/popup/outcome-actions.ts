import { useEffect, useState } from 'preact/hooks'
import type { OutcomeEvents } from '../../components/checklist/outcome.tsx'
import type { ToastProps } from '../../components/checklist/toast.tsx'
import { saidText } from '../../components/outcome-text.ts'
import { text } from '../../components/text.ts'
import type { FixId } from '../../fixes/fix.ts'
import { type Kept, noteKey, OPEN_KEY, outcomeKey } from '../../fixes/kept.ts'
import { noteValue, outcomeOf, outcomeValue, type Result } from '../../fixes/outcomes.ts'
import { keepingAtOnce } from '../../platform/keep-leaving.ts'
import { keep } from '../../platform/kept.ts'

interface Way {
  kept: Kept | undefined
  /** Keeps the values, then shows the toast, or says why not. */
  save: (values: Record<string, unknown>, done?: ToastProps) => void
  say: (toast: ToastProps) => void
  setOpen: (open: string) => void
}

/** What a person says of a fix, each time with the way back. */
export function useOutcomeActions({ kept, save, say, setOpen }: Way): OutcomeEvents {
  const keepNow = useKeepingAtOnce()

  const put = (fix: FixId, value: string | undefined, onUndo?: () => void) => {
    const outcome = outcomeOf(fix, { outcomes: { [fix]: value } })
    // What is fixed rests, folded; with any other answer the person goes on where they are.
    const open = outcome?.result === 'fixed' ? '' : fix
    setOpen(open)
    const words = outcome ? saidText(outcome) : text('outcomes.taken_back')
    save({ [outcomeKey(fix)]: value, [OPEN_KEY]: open }, onUndo && { words, onUndo })
  }
  return {
    onOutcome: (fix: FixId, result: Result | undefined) => {
      const before = kept?.outcomes[fix]
      put(fix, result && outcomeValue(result, new Date()), () => put(fix, before))
    },
    onNote: async (fix: FixId, written: string) => {
      try {
        await keepNow(noteKey(fix), noteValue(written))
      } catch {
        say({ words: text('checklist.not_kept') })
      }
    },
  }
}

/** The popup may close on what was just written. */
function useKeepingAtOnce() {
  const [keepNow, setKeepNow] = useState<Awaited<ReturnType<typeof keepingAtOnce>>>()
  useEffect(() => {
    // A browser whose storage is broken says so when there is something to keep.
    keepingAtOnce().then(
      ready => setKeepNow(() => ready),
      () => {},
    )
  }, [])
  return keepNow ?? ((key: string, value: unknown) => keep({ [key]: value }))
}
