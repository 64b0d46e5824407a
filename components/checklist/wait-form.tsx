import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Typed } from '../../fixes/wait-draft.ts'
import { lookFrom } from '../../fixes/wait-values.ts'
import type { Look } from '../../fixes/waiting.ts'
import { text } from '../text.ts'
import { useTyped } from './use-typed.ts'

export interface WaitFormProps {
  /** What stands in the fields at first. */
  typed?: Typed
  /** A line above the buttons. */
  ask?: string
  /** Each hands in what was typed; the first is what Enter does. */
  buttons: { value: string; words: string }[]
  /** The person pressed for it: the first field takes the focus. */
  pressed: boolean
  onLook: (look: Look, value: string) => void
  /** What was typed so far, as it is typed; nothing: it is cancelled. */
  onDraft: (typed?: Typed) => void
  onCancel?: () => void
}

/** How many items are left, and what Photos says: asked before a wait and after it. Both may be left empty. */
export function WaitForm({ typed, ask, buttons, pressed, onLook, onDraft, onCancel }: WaitFormProps) {
  const id = useId()
  const items = useRef<HTMLInputElement>(null)
  const status = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string>()
  // Before anybody can type.
  useLayoutEffect(() => {
    if (pressed) items.current?.focus()
  }, [pressed])
  const values = () => ({ items: items.current?.value ?? '', status: status.current?.value ?? '' })
  const { onInput, save, drop } = useTyped(() => onDraft(values()))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const { items: count, status: words } = values()
    const seen = lookFrom(count, words)
    if ('problem' in seen) {
      setProblem(text(seen.problem))
      items.current?.focus()
      return
    }
    drop()
    onLook(seen, (event.submitter as HTMLButtonElement).value)
  }
  const cancel = () => {
    drop()
    onDraft()
    onCancel?.()
  }
  return (
    <form class="wait-form" noValidate onSubmit={submit} onInput={onInput} onFocusOut={save}>
      <label for={`${id}-items`}>{text('waiting.items')}</label>
      <input
        ref={items}
        id={`${id}-items`}
        name="items"
        inputMode="numeric"
        maxLength={500}
        autocomplete="off"
        defaultValue={typed?.items}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint`}
      />
      <p class={problem ? 'wrong' : 'hint'} id={`${id}-hint`} role={problem ? 'alert' : undefined}>
        {problem ?? text('waiting.items_hint')}
      </p>
      <label for={`${id}-status`}>{text('waiting.status')}</label>
      <input
        ref={status}
        id={`${id}-status`}
        name="status"
        maxLength={500}
        autocomplete="off"
        defaultValue={typed?.status}
      />
      {ask && <p class="ask">{ask}</p>}
      <p class="buttons">
        {buttons.map(({ value, words }, at) => (
          <button key={value} type="submit" value={value} class={at === 0 ? 'button main' : 'button'}>
            {words}
          </button>
        ))}
        {onCancel && (
          <button type="button" class="plain" onClick={cancel}>
            {text('checklist.cancel')}
          </button>
        )}
      </p>
    </form>
  )
}
