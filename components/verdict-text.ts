import type { Wording } from '../fixes/phone.ts'
import type { Values as Known, Verdict } from '../icloud/account/verdict.ts'
import { sizeText, timeText } from './format.ts'
import { numberText } from './number-text.ts'
import { text, type Values } from './text.ts'
import { valuesOf } from './wording-text.ts'

/** Why a verdict is what it is, with its values in words; and what was not told, if only a part was. */
export function verdictText({ reason, values = {}, partly }: Verdict, wording: Wording): string {
  const said = (key: string) => text(`account.reasons.${key}`, { ...valuesOf(wording), ...wordsOf(values) })
  const why = said(keyOf(reason, values))
  return partly ? `${why} ${text('account.in_part', { said: said(keyOf(partly, values)) })}` : why
}

function keyOf(reason: Verdict['reason'], { time, ios }: Known): string {
  if (reason === 'on-account' && time) return 'on_account_since'
  if (reason === 'ios-unknown' && ios) return 'ios_unknown_model'
  return reason.replaceAll('-', '_')
}

const wordsOf = ({ used, total, photos, capacity, items, time, ...others }: Known): Values => ({
  ...others,
  ...(used !== undefined && { used: sizeText(used) }),
  ...(total !== undefined && { total: sizeText(total) }),
  ...(photos !== undefined && { photos: sizeText(photos) }),
  ...(capacity !== undefined && { capacity: sizeText(capacity) }),
  ...(items !== undefined && { items: numberText(items) }),
  ...(time && { time: timeText(time) }),
})
