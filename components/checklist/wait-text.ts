import { verdictKey } from '../../fixes/wait-words.ts'
import { type Look, verdictOf, type Wait } from '../../fixes/waiting.ts'
import { dayText } from '../days.ts'
import { numberText } from '../number-text.ts'
import { text } from '../text.ts'

/** items left: 1,204 · “Paused” */
export function lookText({ items, status }: Look): string {
  const left = items === undefined ? '' : text('waiting.left', { n: numberText(items) })
  const says = status ? text('waiting.says', { status }) : ''
  if (left && says) return text('waiting.both', { left, says })
  return left || says || text('waiting.nothing')
}

/** What the two looks show; '' before there is an answer. */
export function verdictText(wait: Wait): string {
  const verdict = verdictOf(wait)
  if (!verdict) return ''
  const { before, after, until } = wait
  const count = (items = 0) => numberText(items)
  const values = {
    before: count(before.items),
    after: count(after?.items),
    was: before.status ?? '',
    status: after?.status ?? '',
    time: dayText(until),
  }
  return text(`waiting.verdicts.${verdictKey(wait, verdict)}`, values)
}
