import type { Wording } from '../fixes/phone.ts'
import { searchSymptoms } from '../fixes/search.ts'
import { SYMPTOMS } from '../fixes/symptoms/all.ts'
import type { SymptomId } from '../fixes/symptoms/symptom.ts'
import { worded } from './worded.ts'

/** What a phone may say that is like what was typed, the likeliest first. */
export const searchWorded = (typed: string, wording: Wording): SymptomId[] =>
  searchSymptoms(
    typed,
    SYMPTOMS.map(({ id }) => worded(wording)(id)),
  ).map(({ id }) => id)
