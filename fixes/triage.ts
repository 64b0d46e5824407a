import type { CardId, FixId, StepId } from './fix.ts'
import { FIX_IDS } from './fix.ts'
import { SYMPTOMS } from './symptoms/all.ts'
import type { SymptomId } from './symptoms/symptom.ts'

/** One card of this person's checklist. */
export interface Card {
  id: CardId
  /** The message name of one line that says why it comes when it does. */
  because?: string
  /** The step that matters most here, where it is not the card's first. */
  step?: StepId
  /** Checked = icloud.com shows a problem; said = follows from what the person said; default = neither. */
  from: 'checked' | 'said' | 'default'
}

export interface Known {
  /** What the person said. One we do not know, of an older version, is passed over. */
  symptom?: SymptomId
  /** What icloud.com shows as a problem now. */
  problems: FixId[]
  /** Apple's own page lists an outage; `asked`: it does not, but the card about it is open, and must not go from under a press. */
  outage?: 'read' | 'asked'
}

/** Cheap and safe before slow: charging overnight comes before a restart and an update. */
const SAFE_ORDER: FixId[] = [
  'settings',
  'connection',
  'icloud-storage',
  'iphone-storage',
  'charge',
  'restart',
  'update',
]

const OUTAGE: CardId = 'apple-outage'

/**
 * What the answer points to stands even before what is checked, where that could make it worse: the fix of a full storage deletes
 * photos while some are missing; after a beta Apple is asked before more is tried.
 */
const BEFORE_ALL: CardId[] = ['stop-deleting', 'after-beta']

/**
 * The cards in the order to try them: an outage at Apple, which nothing on the phone mends; what icloud.com shows to be
 * wrong, what the symptom asks for, the rest. All seven are in it once, and `still-stuck` is the last.
 */
export function planFor({ symptom, problems, outage }: Known): Card[] {
  const said = cardsFor(symptom)
  // What stands above what is only said.
  const above: CardId[] = [...problems, ...BEFORE_ALL, ...(outage === 'read' ? [OUTAGE] : [])]
  const rest = SAFE_ORDER.filter(id => !said.some(card => card.id === id)).map(forTheRest)
  const cards = (said.length > 0 ? [...said, ...rest] : FIX_IDS.map(byDefault)).map(card =>
    (problems as CardId[]).includes(card.id) ? asChecked(card, above, said[0]) : card,
  )
  const sorted = withOutage(cards, outage).sort((a, b) => rank(a, said[0]) - rank(b, said[0]))
  return [...sorted, byDefault('still-stuck')]
}

function withOutage(cards: Card[], outage: Known['outage']): Card[] {
  const others = cards.filter(({ id }) => id !== OUTAGE)
  if (!outage || (outage === 'asked' && others.length < cards.length)) return cards
  return [{ id: OUTAGE, because: `reasons.outage_${outage}`, from: 'checked' }, ...others]
}

function rank({ id, from }: Card, first?: Card): number {
  if (id === first?.id && BEFORE_ALL.includes(id)) return 0
  return from === 'checked' ? 1 : 2
}

const byDefault = (id: CardId): Card => ({ id, from: 'default' })

/** Why it comes where it does in the safe order. */
const forTheRest = (id: FixId): Card => ({
  ...byDefault(id),
  because: `reasons.rest.${id.replaceAll('-', '_')}`,
})

function cardsFor(id: SymptomId | undefined): Card[] {
  const first = SYMPTOMS.find(symptom => symptom.id === id)?.first ?? []
  // Who cannot tell has said nothing that speaks for one card.
  const from = id === 'cannot-tell' ? 'default' : 'said'
  return first.map(({ card, because, step }) => ({
    id: card,
    because: `reasons.${because}`,
    ...(step && { step }),
    from,
  }))
}

/** What is checked says that it is, and whether it agrees with what was said or goes before it. */
const asChecked = (card: Card, above: CardId[], first?: Card): Card => ({
  ...card,
  because: `reasons.${whyChecked(card.id, above, first)}`,
  from: 'checked',
})

function whyChecked(id: CardId, above: CardId[], first?: Card): string {
  if (first?.from !== 'said') return 'checked'
  if (first.id === id) return 'checked_too'
  return above.includes(first.id) ? 'checked' : 'checked_first'
}
