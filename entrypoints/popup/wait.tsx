import type { AbovePlace, BeneathPlace } from '../../components/checklist/slots.ts'
import type { ToastProps } from '../../components/checklist/toast.tsx'
import { WaitAbove } from '../../components/checklist/wait-above.tsx'
import { WaitPanel } from '../../components/checklist/wait-panel.tsx'
import { text } from '../../components/text.ts'
import { phoneText } from '../../components/wording-text.ts'
import { fixKey, type StepId } from '../../fixes/fix.ts'
import type { Kept } from '../../fixes/kept.ts'
import { wordingFor } from '../../fixes/phone.ts'
import { nextAfter } from '../../fixes/progress.ts'
import { draftValues, type Typed } from '../../fixes/wait-draft.ts'
import { answerWait, forgetWait, type Length, startWait, waitToUndo } from '../../fixes/wait-values.ts'
import { cardOf, isWaiting, type Look, waitOf } from '../../fixes/waiting.ts'
import { addToLook } from '../../platform/last-look.ts'
import { allowNotices, stopNotices, watchNotices } from '../../platform/notices.ts'
import { useWatched } from '../../platform/use-watched.ts'
import type { SaveNow } from './use-save-now.ts'

export interface WaitActions {
  kept: Kept
  region: string
  say: (toast?: ToastProps) => void
  save: (values: Record<string, unknown>, done?: ToastProps) => Promise<void>
  saveNow: SaveNow
}

/** The timer of a step with what its buttons do. */
export function WaitBeneath({
  say,
  save,
  saveNow,
  region,
  ...props
}: WaitActions & BeneathPlace & { starts?: boolean }) {
  const { kept } = props
  const notifies = useWatched(watchNotices)
  const wording = wordingFor(kept.phone, region)
  const onUndo = () => save(waitToUndo(kept))
  const onStart = (step: StepId, length: Length, before: Look) => {
    const last = waitOf(kept)
    const other = last && last.step !== step && isWaiting(last) ? cardOf(last.step) : undefined
    const title = other && phoneText(`${fixKey(other)}.title`, wording)
    const done = title ? { words: text('waiting.replaced', { title }), onUndo } : undefined
    save(startWait(step, length, before, new Date()), done)
  }
  const onDraft = (step: StepId, typed?: Typed) => {
    const values = draftValues(kept, step, typed)
    saveNow(values)
    // Or the next checklist would open without its form.
    addToLook(values)
  }
  const onNotify = async (yes: boolean) => {
    // At once: browsers ask only during a press.
    const allowed = await (yes ? allowNotices() : stopNotices())
    say(yes && !allowed ? { words: text('waiting.notify_refused') } : undefined)
  }
  return (
    <WaitPanel
      {...props}
      wording={wording}
      notifies={notifies}
      onStart={onStart}
      onAnswer={look => save({ ...answerWait(look, new Date()), ...draftValues(kept, props.step) })}
      onStop={() => save(forgetWait(), { words: text('waiting.stopped'), onUndo })}
      onNotify={onNotify}
      onDraft={onDraft}
    />
  )
}

/** What is said of the wait above the cards. */
export function WaitOnTop({ order, open, onGo, ...actions }: WaitActions & AbovePlace) {
  const panel = (step: StepId) => (
    <WaitBeneath {...actions} step={step} next={nextAfter(cardOf(step), actions.kept, order)} onGo={onGo} />
  )
  return <WaitAbove kept={actions.kept} order={order} open={open} panel={panel} onGo={onGo} />
}
