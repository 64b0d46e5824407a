import type { Wording } from '../fixes/phone.ts'
import { sizeText } from './format.ts'
import type { Values } from './text.ts'
import { text } from './text.ts'

/** What stands in the braces of the texts, in the words of this person's phone. */
export function valuesOf(wording: Wording): Values {
  return {
    device: text(`words.${wording.device}`),
    os: text(`words.${wording.os}`),
    account: text(`words.${wording.account}`),
    data: text(`words.${wording.data}`),
    ios: wording.ios,
    newest: wording.newestIos,
    capacity: wording.capacity ? sizeText(wording.capacity) : '',
  }
}

/** A text about the phone, in its own words. */
export const phoneText = (key: string, wording: Wording) => text(key, valuesOf(wording))
