import { text } from '../text.ts'

export interface ToastProps {
  words: string
  onUndo?: () => void
}

/**
 * What just happened, said aloud too; stays until the next thing happens. Its place is there all along: screen readers
 * say only what changes in a place they know.
 */
export function Toast({ words, onUndo }: Partial<ToastProps>) {
  return (
    <div class="said" role="status">
      {words && (
        <div class="toast">
          <span>{words}</span>
          {onUndo && (
            <button type="button" class="plain" onClick={onUndo}>
              {text('checklist.undo')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
