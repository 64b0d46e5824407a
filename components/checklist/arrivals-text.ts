import type { Wording } from '../../fixes/phone.ts'
import type { Arrivals } from '../../icloud/account/facts.ts'
import { timeText } from '../format.ts'
import { numberText } from '../number-text.ts'
import { text } from '../text.ts'
import { phoneText, valuesOf } from '../wording-text.ts'

/** How a watch stands: what came, and why anything is missing from that. */
export const arrivalsText = (arrivals: Arrivals, wording: Wording): string =>
  [countedText(arrivals, wording), missingText(arrivals, wording)].filter(Boolean).join(' ')

function countedText({ arrived, from = '', at, trouble, ended }: Arrivals, wording: Wording): string {
  if (!at) return trouble || ended ? '' : text('account.asking')
  const time = timeText(at)
  if (arrived > 0) return text('account.watch.arrived', { n: numberText(arrived), time })
  if (!ended) return text('account.watch.watching', { ...valuesOf(wording), time })
  if (ended !== 'time') return text('account.watch.stopped', { time })
  return text('account.watch.time', { from: timeText(from), time })
}

/** What is not in the count, or why there is none. */
function missingText({ at, trouble, partly, ended }: Arrivals, wording: Wording): string {
  const reason = (why: string) => phoneText(`account.reasons.${why.replaceAll('-', '_')}`, wording)
  if (ended && !at) return reason(ended === 'time' ? 'no-answer' : ended)
  if (ended && ended !== 'time' && ended !== 'stopped') return reason(ended)
  if (trouble && !ended) return text('account.watch.going_on', { said: reason(trouble) })
  return partly ? text('account.watch.in_part', { said: reason(partly) }) : ''
}
