import { type Ending, endingOf } from '../../fixes/ending.ts'
import type { CardId } from '../../fixes/fix.ts'
import { isCardId, numberOf } from '../../fixes/fixes.ts'
import type { Kept } from '../../fixes/kept.ts'
import type { SymptomId } from '../../fixes/symptoms/symptom.ts'
import { type Card, planFor } from '../../fixes/triage.ts'
import { FIX_OF, type Level, worstFirst } from '../../icloud/finding.ts'
import { findingsNow, isOut, problemsIn, type TabView } from './tab-view.ts'

/** The cards in the order for this person. */
export const planOf = (symptom: SymptomId | undefined, view: TabView, open?: string): Card[] =>
  planFor({ symptom, problems: problemsIn(view), outage: outageIn(view, open) })

function outageIn(view: TabView, open: string | undefined) {
  if (isOut(view)) return 'read'
  return view.apple && open === 'apple-outage' ? 'asked' : undefined
}

/** Nothing was said yet. */
export const isNew = ({ ticks, outcomes, phone, symptom }: Kept): boolean =>
  !symptom && [ticks, outcomes, phone].every(said => Object.keys(said).length === 0)

/** Nobody is sent to Apple while icloud.com shows a problem that is left to mend. */
export function endingFor(kept: Kept, view: TabView): Ending {
  const ending = endingOf(kept)
  const isLeft = ending.state === 'none-helped' && mendable(view).length > 0
  return isLeft ? { state: 'open' } : ending
}

/** A library is as large as before once the phone keeps small copies: that orders the cards, and holds none of them up. */
const mendable = (view: TabView) => problemsIn(view).filter(fix => fix !== 'iphone-storage')

/** The worst that is known about a card. */
export const levelOf = (view: TabView, id: CardId): Level | undefined =>
  mendable(view).some(fix => fix === id)
    ? 'problem'
    : worstFirst(findingsNow(view).filter(({ kind }) => FIX_OF[kind] === id))[0]?.level

/** Where it stands among the seven; the other cards have no number. */
export const numberIn = (order: CardId[], id: CardId) =>
  numberOf(id) && order.filter(other => numberOf(other)).indexOf(id) + 1

/** What the person left open; before they chose anything, what icloud.com or their answer says is the trouble. */
export function openCard(kept: Kept, plan: Card[]): string {
  if (kept.open !== undefined) return isCardId(kept.open) ? kept.open : ''
  const [first] = plan
  return first && first.from !== 'default' ? first.id : ''
}
