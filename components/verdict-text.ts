import type { Wording } from '../fixes/phone.ts'
import type { Values as Known, Verdict } from '../icloud/account/verdict.ts'
import { sizeText, timeText } from './format.ts'
import { numberText } from './number-text.ts'
import { text, type Values } from './text.ts'
import { valuesOf } from './wording-text.ts'

/** Why a verdict is what it is, with its values in words. */
export const verdictText = ({ reason, values = {} }: Verdict, wording: Wording) =>
  text(`account.reasons.${keyOf(reason, values)}`, { ...valuesOf(wording), ...wordsOf(values) })

const keyOf = (reason: Verdict['reason'], { time }: Known) =>
  reason === 'on-account' && time ? 'on_account_since' : reason.replaceAll('-', '_')

const wordsOf = ({ used, total, photos, capacity, items, time, ...others }: Known): Values => ({
  ...others,
  ...(used !== undefined && { used: sizeText(used) }),
  ...(total !== undefined && { total: sizeText(total) }),
  ...(photos !== undefined && { photos: sizeText(photos) }),
  ...(capacity !== undefined && { capacity: sizeText(capacity) }),
  ...(items !== undefined && { items: numberText(items) }),
  ...(time && { time: timeText(time) }),
})
