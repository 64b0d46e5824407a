import { COMPLAINTS } from './complaints.ts'
import { MESSAGES } from './messages.ts'
import type { Symptom } from './symptom.ts'

/** Messages first: who can read one needs no guess. The content script does without them: see scripts/leaner.ts. */
export const SYMPTOMS: Symptom[] = [...MESSAGES, ...COMPLAINTS]
