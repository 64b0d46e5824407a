import type { CardId, FixId, StepId } from './fix.ts'
import { FIX_IDS } from './fix.ts'
import { cards, steps } from './fixes.ts'
import { isNote, isShort, isTime, oneOf, type Read } from './kept-values.ts'
import { OUTCOME } from './outcomes.ts'
import type { Phone } from './phone.ts'
import { CAPACITIES, IOS_VERSIONS, models } from './phone.ts'
import { SYMPTOMS } from './symptoms/all.ts'
import type { SymptomId } from './symptoms/symptom.ts'
import { WAIT, WAIT_PARTS, type WaitPart } from './wait-parts.ts'

/**
 * Everything that is kept, each value under a key of its own, so that two views ticking at once lose nothing.
 * The number in the key is the version of its shape.
 */
export interface Kept {
  /** Step id -> when it was ticked (ISO date and time). */
  ticks: Partial<Record<StepId, string>>
  /** Fix id -> when icloud.com last showed that it is in order (ISO date and time). */
  fine: Partial<Record<FixId, string>>
  phone: Phone
  /** What the person says the phone says, or what is wrong. */
  symptom?: SymptomId
  /** The card left open; '' = all closed. */
  open?: string
  hintsHidden: boolean
  /** Whose iCloud it was that `fine` speaks of, masked: j•••@icloud.com. */
  account?: string
  /** Card id -> how it went and when, as one value: read it with `outcomeOf`. */
  outcomes: Partial<Record<CardId, string>>
  /** Card id -> what the person wrote about it, at most 500 characters: make it with `noteValue`. */
  notes: Partial<Record<CardId, string>>
  /** Step id -> when the person ticked that they know what it costs (ISO date and time). */
  understood: Partial<Record<StepId, string>>
  /** The wait under way, or the last one: read it with `waitOf`; and what was typed for one, not handed in yet. */
  wait: Partial<Record<WaitPart, string | number>>
}

const isOutcome: Read = value => isShort(value) && isTime(OUTCOME.exec(value as string)?.[2])

const idsOf = <Id>(all: readonly { id: Id }[]) => all.map(({ id }) => id)
const cardIds = () => idsOf(cards())
const stepIds = () => idsOf(steps())

export const tickKey = (step: StepId) => `1:tick:${step}`
export const fineKey = (fix: FixId) => `1:fine:${fix}`
export const outcomeKey = (card: CardId) => `1:outcome:${card}`
export const noteKey = (card: CardId) => `1:note:${card}`
export const understoodKey = (step: StepId) => `1:understood:${step}`
export const waitKey = (part: WaitPart) => `1:wait:${part}`
export const phoneKey = (part: keyof Phone) => `1:phone:${part}`
export const SYMPTOM_KEY = '1:symptom'
export const OPEN_KEY = '1:open'
export const HIDDEN_KEY = '1:hints-hidden'
export const ACCOUNT_KEY = '1:account'

const each = <Id>(ids: readonly Id[], key: (id: Id) => string, read: Read) =>
  Object.fromEntries(ids.map(id => [key(id), read]))

/** Every key there is, with what it may hold. */
export function keys(): Record<string, Read> {
  all ??= allKeys()
  return all
}

let all: Record<string, Read> | undefined

const allKeys = (): Record<string, Read> => ({
  ...each(stepIds(), tickKey, isTime),
  ...each(FIX_IDS, fineKey, isTime),
  ...each(cardIds(), outcomeKey, isOutcome),
  ...each(cardIds(), noteKey, isNote),
  ...each(stepIds(), understoodKey, isTime),
  ...Object.fromEntries(WAIT_PARTS.map(part => [waitKey(part), WAIT[part]])),
  [phoneKey('model')]: oneOf(idsOf(models())),
  [phoneKey('ios')]: oneOf(IOS_VERSIONS),
  [phoneKey('capacity')]: oneOf(CAPACITIES),
  [phoneKey('data')]: oneOf(['cellular', 'mobile']),
  [SYMPTOM_KEY]: oneOf(idsOf(SYMPTOMS)),
  [OPEN_KEY]: isShort,
  [ACCOUNT_KEY]: isShort,
  [HIDDEN_KEY]: value => typeof value === 'boolean',
})

/**
 * Where the value of `key` lives: `key`, or, when something we cannot read is there, `key~2`, `key~3`… What we
 * cannot read is never written over.
 */
export function slotOf(key: string, stored: Record<string, unknown>): string {
  const readable = keys()[key] as Read
  for (let n = 1; ; n++) {
    const slot = n === 1 ? key : `${key}~${n}`
    if (!Object.hasOwn(stored, slot) || readable(stored[slot])) return slot
  }
}

/** Stored data of any shape -> a usable checklist. */
export function keptFrom(stored: Record<string, unknown>): Kept {
  const at = <T>(key: string) => stored[slotOf(key, stored)] as T | undefined
  const pick = <T>(ids: readonly string[], key: (id: never) => string) =>
    Object.fromEntries(
      ids.flatMap(id => (at(key(id as never)) === undefined ? [] : [[id, at<T>(key(id as never))]])),
    )
  return {
    ticks: pick<string>(stepIds(), tickKey),
    fine: pick<string>(FIX_IDS, fineKey),
    phone: pick(['model', 'ios', 'capacity', 'data'], phoneKey) as Phone,
    symptom: at(SYMPTOM_KEY),
    open: at(OPEN_KEY),
    hintsHidden: at(HIDDEN_KEY) ?? false,
    account: at(ACCOUNT_KEY),
    outcomes: pick<string>(cardIds(), outcomeKey),
    notes: pick<string>(cardIds(), noteKey),
    understood: pick<string>(stepIds(), understoodKey),
    wait: pick<string | number>(WAIT_PARTS, waitKey),
  }
}

/** Nothing is kept. */
export const EMPTY: Kept = {
  ticks: {},
  fine: {},
  phone: {},
  hintsHidden: false,
  outcomes: {},
  notes: {},
  understood: {},
  wait: {},
}
