import type { Level, Usage } from '../finding.ts'
import { isFull, isNearlyFull } from '../finding.ts'
import type { Candidate } from './finders/candidate.ts'
import { holds, parentOf } from './tree.ts'

/** Two elements this near each other tell of the same thing twice: a bar and the line beneath it. */
const NEAR = 3

/** One candidate per thing a person sees. */
export function choose(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(one => !candidates.some(other => other !== one && saysItBetter(other, one)))
}

function saysItBetter(other: Candidate, one: Candidate): boolean {
  if (other.kind !== one.kind) return false
  // The smallest element that holds it all is the one to ring.
  if (holds(one.element, other.element)) return other.element !== one.element
  const isEcho = one.byLabel === true && !other.byLabel && isSame(one.usage, other.usage)
  return isEcho && areNear(one.element, other.element)
}

const isSame = (a?: Usage, b?: Usage) => a?.used === b?.used && a?.total === b?.total

function areNear(a: Element, b: Element): boolean {
  let at: Element | null = a
  for (let level = 0; at && level < NEAR; level++) at = parentOf(at)
  return at !== null && holds(at, b)
}

export function levelOf({ kind, usage }: Candidate): Level {
  if (kind === 'storage-full') return 'problem'
  if (kind === 'signed-out') return 'notice'
  if (usage) return isFull(usage) || isNearlyFull(usage) ? 'problem' : 'fine'
  return 'info'
}
