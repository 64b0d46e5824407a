import { EMPTY, fineKey, HIDDEN_KEY, type Kept, OPEN_KEY, phoneKey, SYMPTOM_KEY } from './kept.ts'
import { progressValues, under } from './start-over.ts'

/**
 * What is kept as far as it decides how the checklist looks, key -> value: `keptFrom` makes it a checklist again. Undefined when
 * nothing is kept. Of notes only where one is, and not whose account it is.
 */
export function lookOf(kept: Kept): Record<string, unknown> | undefined {
  const notes = Object.fromEntries(Object.keys(kept.notes).map(card => [card, ' ']))
  const look = { ...kept, notes, account: undefined }
  if (JSON.stringify(look) === JSON.stringify(EMPTY)) return undefined
  return {
    ...progressValues(look),
    ...under(kept.fine, fineKey),
    ...under(kept.phone, phoneKey),
    [SYMPTOM_KEY]: kept.symptom,
    [OPEN_KEY]: kept.open,
    [HIDDEN_KEY]: kept.hintsHidden,
  }
}
