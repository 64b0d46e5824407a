import { countIn } from './count.ts'
import type { StepId } from './fix.ts'
import { type Kept, waitKey } from './kept.ts'
import { noteValue } from './outcomes.ts'
import type { SymptomId } from './symptoms/symptom.ts'
import { WAIT_PARTS, type WaitPart } from './wait-parts.ts'
import type { Look } from './waiting.ts'

/** What was typed into the two fields, empty for "I cannot tell"; `problem`: the key of the sentence that asks again. */
export function lookFrom(items: string, status: string): Look | { problem: string } {
  const count = countIn(items)
  if (count === undefined && items.trim() !== '') return { problem: 'waiting.not_a_count' }
  return { items: count, status: noteValue(status) }
}

/** How long a wait may be; its words are at `waiting.lengths.<length>`. */
export const LENGTHS = ['morning', 'hour', 'four_hours'] as const
/** Three days are offered only where they come first. */
export type Length = (typeof LENGTHS)[number] | 'three_days'

const HOUR = 3_600_000

/** When a wait that starts now is over. */
export function untilOf(length: Length, now: Date): Date {
  if (length === 'morning') return nextMorning(now)
  return new Date(now.getTime() + HOURS[length] * HOUR)
}

const HOURS = { hour: 1, four_hours: 4, three_days: 72 }

/** Seven o'clock on the person's own clock, also when the clocks change; in the small hours it is today's, unless that is soon. */
function nextMorning(now: Date): Date {
  const sevenIn = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 7)
  return sevenIn(0).getTime() - now.getTime() >= 4 * HOUR ? sevenIn(0) : sevenIn(1)
}

type Values = Record<string, unknown>

/** All values of a wait in one piece, so that nothing of the last one is left: undefined forgets. */
const valuesOf = (parts: Partial<Record<WaitPart, unknown>>): Values =>
  Object.fromEntries(WAIT_PARTS.map(part => [waitKey(part), parts[part]]))

export function startWait(step: StepId, length: Length, before: Look, now: Date): Values {
  const until = untilOf(length, now).toISOString()
  return valuesOf({ step, since: now.toISOString(), until, ...before })
}

/** Asked once more later, the later answer counts. `message`: what both looks say, each in its own words; see same-message.ts. */
export const answerWait = ({ items, status }: Look, now: Date, message?: SymptomId | ''): Values => ({
  [waitKey('after')]: now.toISOString(),
  [waitKey('after-items')]: items,
  [waitKey('after-status')]: status,
  [waitKey('message')]: message,
})

/** The person was told that it is time, and is not told twice. */
export const tellWait = (now: Date): Values => ({ [waitKey('told')]: now.toISOString() })

export const forgetWait = (): Values => valuesOf({})

/** What brings a wait back as it is kept now, also when that is none. */
export const waitToUndo = ({ wait }: Pick<Kept, 'wait'>): Values => valuesOf(wait)
