import { useEffect, useId, useRef } from 'preact/hooks'
import { text } from '../text.ts'

export interface NoteProps {
  note?: string
  /** What was written so far, whenever the person leaves the field or the checklist. */
  onNote: (written: string) => void
}

/** A few words of their own. The field is the browser's: nothing that is kept meanwhile writes over what is being typed. */
export function Note({ note = '', onNote }: NoteProps) {
  const id = useId()
  const unsaved = useRef<string | undefined>(undefined)
  const save = () => {
    if (unsaved.current !== undefined) onNote(unsaved.current)
    unsaved.current = undefined
  }
  useOnLeaving(save)
  return (
    <div class="note">
      <label for={id}>{text('outcomes.note')}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={500}
        aria-describedby={`${id}-hint`}
        defaultValue={note}
        onInput={event => {
          unsaved.current = event.currentTarget.value
        }}
        onBlur={save}
      />
      <p class="hint" id={`${id}-hint`}>
        {text('outcomes.note_hint')}
      </p>
    </div>
  )
}

/** A popup that closes takes no leave of its fields. */
function useOnLeaving(leave: () => void) {
  const newest = useRef(leave)
  newest.current = leave
  useEffect(() => {
    const onLeave = () => newest.current()
    addEventListener('pagehide', onLeave)
    document.addEventListener('visibilitychange', onLeave)
    return () => {
      removeEventListener('pagehide', onLeave)
      document.removeEventListener('visibilitychange', onLeave)
      onLeave()
    }
  }, [])
}
