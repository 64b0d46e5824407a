import { useEffect, useRef } from 'preact/hooks'
import { text } from '../text.ts'
import styles from './confirm.css?inline'

export interface ConfirmProps {
  question: string
  detail: string
  yes: string
  onYes: () => void
  onNo: () => void
}

/** A question before something is lost. Esc and Cancel say no; the focus goes back to where it was. */
export function Confirm({ question, detail, yes, onYes, onNo }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="confirm" aria-labelledby="question" onClose={onNo}>
      <style>{styles}</style>
      <h2 id="question">{question}</h2>
      <p>{detail}</p>
      <p class="buttons">
        <button type="button" class="button" onClick={onNo}>
          {text('checklist.cancel')}
        </button>
        <button type="button" class="button danger" onClick={onYes}>
          {yes}
        </button>
      </p>
    </dialog>
  )
}
