import { useState } from 'preact/hooks'
import type { Facts } from '../../icloud/account/facts.ts'
import { lastPhoto, newestArrival } from '../../icloud/account/last-photo.ts'
import { timeText } from '../format.ts'
import { text } from '../text.ts'

const DAY = 86_400_000

/** Whether one was taken after the newest that is in iCloud. */
const SINCE = ['none', 'lately', 'longer'] as const
type Since = (typeof SINCE)[number]

/** A time, in ms, that such a photo was taken: some hours are a normal delay, some days are not. */
const TAKEN: Record<Since, (newest: number, now: number) => number> = {
  none: newest => newest,
  lately: (newest, now) => Math.max(newest + 1, now - DAY),
  longer: (_, now) => now - 3 * DAY,
}

/** The age of the newest photo says nothing until it is known whether a newer one was taken. */
export function LastPhoto({ facts }: { facts: Facts }) {
  const [since, setSince] = useState<Since>()
  const newest = newestArrival(facts.libraries ?? [])
  if (!newest) return null
  const taken = since && TAKEN[since](Date.parse(newest), Date.parse(facts.at))
  const found = taken && (lastPhoto(facts, new Date(taken).toISOString()) ?? 'unknown')
  return (
    <div class="last-photo">
      <h3 id="last-photo">{text('account.last.question', { time: timeText(newest) })}</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are buttons */}
      <div class="answers" role="group" aria-labelledby="last-photo">
        {SINCE.map(one => (
          <button
            type="button"
            class="answer"
            key={one}
            aria-pressed={one === since}
            onClick={() => setSince(one)}
          >
            {text(`account.last.${one}`)}
          </button>
        ))}
      </div>
      <p role="status" data-last={found || undefined}>
        {found && text(`account.last.${found.replaceAll('-', '_')}`)}
      </p>
    </div>
  )
}
