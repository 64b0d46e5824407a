import type { Wording } from '../fixes/phone.ts'
import type { ReportWords } from '../fixes/report-words.ts'
import { type SymptomId, symptomKey } from '../fixes/symptoms/symptom.ts'
import { sizeText } from './format.ts'
import { text } from './text.ts'
import { phoneText } from './wording-text.ts'

/** Our words for a report about this phone. */
export const reportWords = (wording: Wording): ReportWords => ({
  text,
  phoneText: key => phoneText(key, wording),
  wording,
  sizeText,
  symptomText: symptom => phoneText(symptomKey(symptom as SymptomId), wording),
})
