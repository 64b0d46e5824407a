import { endingOf } from './ending.ts'
import type { Kept } from './kept.ts'
import { type Wait, waitOf } from './waiting.ts'

/** The wait that somebody is to be asked about: none while the checklist rests, unless it began after that. */
export function openWait(kept: Kept): Wait | undefined {
  const wait = waitOf(kept)
  const ending = endingOf(kept)
  const rests = wait && ending.state === 'fixed' && Date.parse(ending.at) >= Date.parse(wait.since)
  return rests ? undefined : wait
}
