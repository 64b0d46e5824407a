import type { CardId, StepId } from './fix.ts'
import type { Kept } from './kept.ts'
import { isSame } from './same-words.ts'
import type { SymptomId } from './symptoms/symptom.ts'
import type { Length } from './wait-values.ts'

/** What the phone shows of what is left to send, as the person said: how many items, the words of the status line. */
export interface Look {
  items?: number
  status?: string
}

export interface Wait {
  step: StepId
  /** ISO date and time. */
  since: string
  until: string
  before: Look
  /**
   * The answer to the same question; `at` is when it was given (ISO date and time), which may be early; `message`: what both
   * looks say, each in its own words.
   */
  after?: Look & { at: string; message?: SymptomId | '' }
  /** The person was told that it is time. */
  told: boolean
}

/**
 * The steps worth a timer, each with the length that is offered first. Half a minute or a cool phone needs none: nobody
 * comes back for it, and no number tells anything.
 */
export const WAIT_STEPS: Partial<Record<StepId, Length>> = {
  'charge.leave': 'morning',
  'wait-after-import.leave': 'morning',
  'update.wait': 'three_days',
  'iphone-storage.wait': 'morning',
  'unable-to-upload.wait': 'four_hours',
  'icloud-storage.wait': 'hour',
  'apple-outage.wait': 'hour',
}

/** Whose phone has to stay on power and Wi-Fi meanwhile. */
export const ON_POWER: StepId[] = ['charge.leave', 'wait-after-import.leave']

/** The card in which a step stands. */
export const cardOf = (step: StepId) => step.split('.')[0] as CardId

type Parts = Partial<Record<'since' | 'until' | 'after' | 'told', string>> & Look & { step?: StepId }

/** The wait that is kept; undefined when there is none, or not enough of it is left to mean something. */
export function waitOf({ wait }: Pick<Kept, 'wait'>): Wait | undefined {
  const { step, since, until, items, status, after, told } = wait as Parts
  if (!step || !since || !until || Date.parse(until) < Date.parse(since)) return undefined
  // Said of the wait before, which another view has ended meanwhile, it does not count.
  const isTold = told !== undefined && Date.parse(told) >= Date.parse(until)
  const asked: Wait = { step, since, until, before: { items, status }, told: isTold }
  if (!after || Date.parse(after) < Date.parse(since)) return asked
  const look = { items: wait['after-items'], status: wait['after-status'], message: wait.message } as Look
  return { ...asked, after: { at: after, ...look } }
}

/** False: its question is answered. An answer before its time that shows no change yet leaves it running. */
export const isWaiting = (wait: Wait) => [undefined, 'early'].includes(verdictOf(wait))

/** True: time to ask. */
export const isDue = (wait: Wait, now: Date) => isWaiting(wait) && now.getTime() >= Date.parse(wait.until)

/**
 * What the two looks show. `done`: none is left; `moving`: fewer; `stuck`: as many when it was time, or the same message; `early`:
 * that before it was time; `growing`: more, so new photos came; `said`: nothing to compare.
 */
export type Verdict = 'done' | 'moving' | 'stuck' | 'early' | 'growing' | 'said'

/** Undefined until the question is answered. Measured: counts decide; without two of them, the same message. */
export function verdictOf({ before, after, until }: Wait): Verdict | undefined {
  if (!after) return undefined
  if (after.items === 0) return 'done'
  const more = moreOf(before, after)
  if (more !== 0) return more === undefined ? 'said' : more < 0 ? 'moving' : 'growing'
  return Date.parse(after.at) < Date.parse(until) ? 'early' : 'stuck'
}

/** How many more are left than before; nothing to compare: undefined. */
function moreOf(before: Look, after: NonNullable<Wait['after']>): number | undefined {
  if (before.items !== undefined && after.items !== undefined) return after.items - before.items
  return (after.message ?? isSame(before.status, after.status)) ? 0 : undefined
}
