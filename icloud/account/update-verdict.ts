import { MODELS } from '../../fixes/models.ts'
import { NEWEST_IOS, newestIosFor } from '../../fixes/newest-ios.ts'
import type { Facts, PhoneFacts } from './facts.ts'
import type { Verdict } from './verdict.ts'

/**
 * Of several iPhones the worst: furthest behind, then one we know too little of. The version is as last reported. `model`:
 * what the person says theirs is, and `ios` its version: who has just updated knows more than what was reported last.
 */
export function updateVerdict(
  { phones, troubles }: Facts,
  { model, ios = 0 }: { model?: string; ios?: number } = {},
): Omit<Verdict, 'fix'> {
  if (!phones) return { result: 'could-not-check', reason: troubles.devices ?? 'no-answer' }
  const [worst] = theirs(phones, model)
    .map(ofPhone)
    .sort((a, b) => b.behind - a.behind)
  const isUpdated = ios >= (newestOf(model) ?? NEWEST_IOS)
  if (isUpdated && worst?.behind) return { result: 'could-not-check', reason: 'on-phone' }
  return worst?.verdict ?? { result: 'could-not-check', reason: 'no-iphone' }
}

const newestOf = (said: string | undefined) => MODELS.find(({ id }) => id === said)?.newest

/** Without those that run another iOS at most than theirs does, such as an old one in a drawer. */
function theirs(phones: PhoneFacts[], said: string | undefined): PhoneFacts[] {
  const newest = newestOf(said)
  const known = phones.filter(({ model }) => [newest, undefined].includes(newestIosFor(model)))
  return newest === undefined || known.length === 0 ? phones : known
}

/** How many versions it is behind; half of one where we do not know. */
function ofPhone({ model, ios }: PhoneFacts): { behind: number; verdict: Omit<Verdict, 'fix'> } {
  const newest = newestIosFor(model)
  if (!newest || !ios)
    return {
      behind: 0.5,
      verdict: { result: 'could-not-check', reason: 'ios-unknown', values: { model, ...(ios && { ios }) } },
    }
  const behind = Math.max(0, newest - Number.parseInt(ios, 10))
  const values = { model, ios, newest }
  const verdict: Omit<Verdict, 'fix'> =
    behind > 0
      ? { result: 'problem', reason: 'ios-behind', values }
      : { result: 'fine', reason: 'ios-newest', values }
  return { behind, verdict }
}
