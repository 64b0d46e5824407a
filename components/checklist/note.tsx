import { useId, useRef } from 'preact/hooks'
import { text } from '../text.ts'
import { useTyped } from './use-typed.ts'

export interface NoteProps {
  note?: string
  /** What was written so far, as it is written. */
  onNote: (written: string) => void
}

/** A few words of their own. The field is the browser's: nothing that is kept meanwhile writes over what is being typed. */
export function Note({ note = '', onNote }: NoteProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { onInput, save } = useTyped(() => onNote(field.current?.value ?? ''))
  return (
    <div class="note">
      <label for={id}>{text('outcomes.note')}</label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        maxLength={500}
        aria-describedby={`${id}-hint`}
        defaultValue={note}
        onInput={onInput}
        onBlur={save}
      />
      <p class="hint" id={`${id}-hint`}>
        {text('outcomes.note_hint')}
      </p>
    </div>
  )
}
