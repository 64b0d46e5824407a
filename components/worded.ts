import type { Wording } from '../fixes/phone.ts'
import { type SymptomId, symptomKey, wordingsKey } from '../fixes/symptoms/symptom.ts'
import { text } from './text.ts'
import { phoneText } from './wording-text.ts'

/** Each in the words of this person's phone, and in all others it is known by. */
export const worded = (wording: Wording) => (id: SymptomId) => ({
  id,
  texts: [phoneText(symptomKey(id), wording), ...text(wordingsKey(id)).split('|')],
})
