import { text } from '../text.ts'

export interface ToastProps {
  words: string
  onUndo?: () => void
}

/** What just happened, said aloud too; stays until the next thing happens. */
export function Toast({ words, onUndo }: ToastProps) {
  return (
    <div class="toast" role="status">
      <span>{words}</span>
      {onUndo && (
        <button type="button" class="plain" onClick={onUndo}>
          {text('checklist.undo')}
        </button>
      )}
    </div>
  )
}
