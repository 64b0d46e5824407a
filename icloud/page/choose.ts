import type { Usage } from '../finding.ts'
import type { Candidate } from './finders/candidate.ts'
import { holds, parentOf } from './tree.ts'

/** Two elements this near each other tell of the same thing twice: a bar and the line beneath it. */
const NEAR = 6

/** One candidate per thing a person sees. */
export function choose(candidates: readonly Candidate[]): Candidate[] {
  const best = candidates.filter(
    one => !candidates.some(other => other !== one && (saysItBetter(other, one) || denies(other, one))),
  )
  const strongFirst = best.toSorted((a, b) => Number(a.weak ?? false) - Number(b.weak ?? false))
  return strongFirst.filter((one, at) => !strongFirst.slice(0, at).some(earlier => isRepeat(one, earlier)))
}

function saysItBetter(other: Candidate, one: Candidate): boolean {
  if (other.kind !== one.kind) return false
  // The smallest element that holds it all is the one to ring.
  if (holds(one.element, other.element)) return other.element !== one.element
  const isEcho = one.usage && one.weak && !other.weak && isSame(one.usage, other.usage)
  return isEcho === true && areNear(one.element, other.element)
}

/** Nobody is signed in and signed out: a menu counts more than a button's words, and less than Apple's own button. */
function denies(other: Candidate, one: Candidate): boolean {
  if (one.kind === 'signed-out') return other.kind === 'signed-in' && one.weak === true
  return one.kind === 'signed-in' && !one.account && other.kind === 'signed-out' && !other.weak
}

function isRepeat(one: Candidate, earlier: Candidate): boolean {
  if (!one.once || one.kind !== earlier.kind) return false
  return one.once === 'frame' || areNear(one.element, earlier.element)
}

const isSame = (a?: Usage, b?: Usage) => a?.used === b?.used && a?.total === b?.total

function areNear(a: Element, b: Element): boolean {
  let at: Element = a
  for (let level = 0; level < NEAR; level++) at = parentOf(at) ?? at
  return holds(at, b)
}
