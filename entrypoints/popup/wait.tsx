import type { AbovePlace, BeneathPlace } from '../../components/checklist/slots.ts'
import type { ToastProps } from '../../components/checklist/toast.tsx'
import { WaitAbove } from '../../components/checklist/wait-above.tsx'
import { WaitPanel } from '../../components/checklist/wait-panel.tsx'
import { text } from '../../components/text.ts'
import { worded } from '../../components/worded.ts'
import { phoneText } from '../../components/wording-text.ts'
import { fixKey, type StepId } from '../../fixes/fix.ts'
import type { Kept } from '../../fixes/kept.ts'
import { openWait } from '../../fixes/open-wait.ts'
import { type Wording, wordingFor } from '../../fixes/phone.ts'
import { nextAfter } from '../../fixes/progress.ts'
import { counted, messageOfBoth } from '../../fixes/same-message.ts'
import { MESSAGES } from '../../fixes/symptoms/messages.ts'
import { draftValues, type Typed, typedOf } from '../../fixes/wait-draft.ts'
import { answerWait, forgetWait, type Length, startWait, waitToUndo } from '../../fixes/wait-values.ts'
import { cardOf, isWaiting, type Look, type Wait, waitOf } from '../../fixes/waiting.ts'
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
  const known = () => MESSAGES.map(({ id }) => worded(wording)(id))
  const onStart = (step: StepId, length: Length, before: Look) => {
    const last = waitOf(kept)
    const done = last && { words: replacedText(last, wording), onUndo }
    save(startWait(step, length, counted(before, known()), new Date()), done)
  }
  const onAnswer = (look: Look) => {
    const message = messageOfBoth(waitOf(kept)?.before.status, look.status, known())
    const answer = answerWait(counted(look, known()), new Date(), message)
    const values = { ...answer, ...draftValues(kept, props.step) }
    // Back to the form as it was handed in.
    const before = { ...waitToUndo(kept), ...draftValues(kept, props.step, typedOf(look)) }
    save(values, { words: text('waiting.answered'), onUndo: () => save(before) })
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
      // While the checklist rests nobody is told.
      notifies={openWait(kept) && notifies}
      onStart={onStart}
      onAnswer={onAnswer}
      onStop={() => save(forgetWait(), { words: text('waiting.stopped'), onUndo })}
      onNotify={onNotify}
      onDraft={onDraft}
    />
  )
}

/** What becomes of the wait there was, when another begins. */
function replacedText(last: Wait, wording: Wording): string {
  const title = phoneText(`${fixKey(cardOf(last.step))}.title`, wording)
  return isWaiting(last) ? text('waiting.replaced', { title }) : text('waiting.anew')
}

/** What is said of the wait above the cards. */
export function WaitOnTop({ order, open, onGo, ...actions }: WaitActions & AbovePlace) {
  const panel = (step: StepId) => (
    <WaitBeneath {...actions} step={step} next={nextAfter(cardOf(step), actions.kept, order)} onGo={onGo} />
  )
  return <WaitAbove kept={actions.kept} order={order} open={open} panel={panel} onGo={onGo} />
}
