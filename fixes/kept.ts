import type { FixId, StepId } from './fix.ts'
import { FIX_IDS } from './fix.ts'
import { STEPS } from './fixes.ts'
import type { Phone } from './phone.ts'
import { CAPACITIES, IOS_VERSIONS, MODELS } from './phone.ts'
import { SYMPTOMS } from './symptoms/all.ts'
import type { SymptomId } from './symptoms/symptom.ts'

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
}

export const EMPTY: Kept = { ticks: {}, fine: {}, phone: {}, hintsHidden: false }

type Read = (value: unknown) => boolean

const isTime: Read = value => typeof value === 'string' && !Number.isNaN(Date.parse(value))
const isShort: Read = value => typeof value === 'string' && value.length < 100
const oneOf =
  (values: readonly unknown[]): Read =>
  value =>
    values.includes(value)

export const tickKey = (step: StepId) => `1:tick:${step}`
export const fineKey = (fix: FixId) => `1:fine:${fix}`
export const phoneKey = (part: keyof Phone) => `1:phone:${part}`
export const SYMPTOM_KEY = '1:symptom'
export const OPEN_KEY = '1:open'
export const HIDDEN_KEY = '1:hints-hidden'
export const ACCOUNT_KEY = '1:account'

/** Every key there is, with what it may hold. */
export const KEYS: Record<string, Read> = {
  ...Object.fromEntries(STEPS.map(step => [tickKey(step.id), isTime])),
  ...Object.fromEntries(FIX_IDS.map(id => [fineKey(id), isTime])),
  [phoneKey('model')]: oneOf(MODELS.map(model => model.id)),
  [phoneKey('ios')]: oneOf(IOS_VERSIONS),
  [phoneKey('capacity')]: oneOf(CAPACITIES),
  [phoneKey('data')]: oneOf(['cellular', 'mobile']),
  [SYMPTOM_KEY]: oneOf(SYMPTOMS.map(symptom => symptom.id)),
  [OPEN_KEY]: isShort,
  [ACCOUNT_KEY]: isShort,
  [HIDDEN_KEY]: value => typeof value === 'boolean',
}

/**
 * Where the value of `key` lives: `key`, or, when something we cannot read is there, `key~2`, `key~3`… What we
 * cannot read is never written over.
 */
export function slotOf(key: string, stored: Record<string, unknown>): string {
  const readable = KEYS[key] as Read
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
    ticks: pick<string>(
      STEPS.map(step => step.id),
      tickKey,
    ),
    fine: pick<string>(FIX_IDS, fineKey),
    phone: pick(['model', 'ios', 'capacity', 'data'], phoneKey) as Phone,
    symptom: at(SYMPTOM_KEY),
    open: at(OPEN_KEY),
    hintsHidden: at(HIDDEN_KEY) ?? false,
    account: at(ACCOUNT_KEY),
  }
}
