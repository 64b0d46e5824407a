import type { CardId } from '../../fixes/fix.ts'

/** The checklist once more, at this card: a script that could not be loaded once is not asked for again before that. */
export function openAnew(id: CardId): void {
  location.hash = `fix-${id}`
  location.reload()
}
