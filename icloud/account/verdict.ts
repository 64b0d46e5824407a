import type { FixId } from '../../fixes/fix.ts'
import type { Trouble } from './facts.ts'

export type Result = 'problem' | 'fine' | 'could-not-check'

/** What a check says of one fix. `reason` names a text, `values` are put into it. */
export interface Verdict {
  fix: FixId
  result: Result
  reason: Reason
  values?: Values
  /** Why a part of what it rests on was not told. */
  partly?: Trouble
}

/** Bytes for sizes, ISO dates for times, numbers for counts, words as Apple gives them. */
export interface Values {
  used?: number
  total?: number
  photos?: number
  capacity?: number
  items?: number
  time?: string
  model?: string
  ios?: string
  newest?: number
}

export type Reason =
  // icloud-storage
  | 'full'
  | 'nearly-full'
  | 'room'
  // settings
  | 'no-iphone'
  | 'never-on'
  | 'on-account'
  | 'not-ready'
  // iphone-storage
  | 'larger-than-phone'
  // update
  | 'ios-behind'
  | 'ios-newest'
  | 'ios-unknown'
  // Nothing on the web tells: the phone alone knows.
  | 'on-phone'
  // Why a question had no answer.
  | Trouble
