import type { OutcomeEvents } from '../../components/checklist/outcome.tsx'
import type { ToastProps } from '../../components/checklist/toast.tsx'
import { saidText } from '../../components/outcome-text.ts'
import { text } from '../../components/text.ts'
import type { CardId } from '../../fixes/fix.ts'
import { type Kept, noteKey, OPEN_KEY, outcomeKey } from '../../fixes/kept.ts'
import { noteValue, outcomeOf, outcomeValue, type Result } from '../../fixes/outcomes.ts'
import type { SaveNow } from './use-save-now.ts'

interface Way {
  kept: Kept | undefined
  /** Keeps the values, then shows the toast, or says why not. */
  save: (values: Record<string, unknown>, done?: ToastProps) => void
  saveNow: SaveNow
  setOpen: (open: string) => void
}

/** What a person says of a fix, each time with the way back. */
export function outcomeActions({ kept, save, saveNow, setOpen }: Way): OutcomeEvents {
  const put = (fix: CardId, value: string | undefined, onUndo?: () => void) => {
    const outcome = outcomeOf(fix, { outcomes: { [fix]: value } })
    // What is fixed rests, folded; with any other answer the person goes on where they are.
    const open = outcome?.result === 'fixed' ? '' : fix
    setOpen(open)
    const words = outcome ? saidText(outcome) : text('outcomes.taken_back')
    save({ [outcomeKey(fix)]: value, [OPEN_KEY]: open }, onUndo && { words, onUndo })
  }
  return {
    onOutcome: (fix: CardId, result: Result | undefined) => {
      const before = kept?.outcomes[fix]
      put(fix, result && outcomeValue(result, new Date()), () => put(fix, before))
    },
    onNote: (fix: CardId, written: string) => saveNow({ [noteKey(fix)]: noteValue(written) }),
  }
}
