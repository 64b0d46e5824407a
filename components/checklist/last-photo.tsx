import { useState } from 'preact/hooks'
import type { Facts } from '../../icloud/account/facts.ts'
import { lastPhoto, newestArrival } from '../../icloud/account/last-photo.ts'
import { timeText } from '../format.ts'
import { text } from '../text.ts'

const HOUR = 3_600_000
/** How long ago, in hours, the person says they took their last photo. */
const AGO = { hour: 1, today: 12, yesterday: 36, days: 96 }
type Ago = keyof typeof AGO

/** The age of the newest photo says nothing until it is known when the last one was taken. */
export function LastPhoto({ facts }: { facts: Facts }) {
  const [ago, setAgo] = useState<Ago>()
  const newest = newestArrival(facts.libraries ?? [])
  if (!newest) return null
  const taken = ago && new Date(Date.parse(facts.at) - AGO[ago] * HOUR).toISOString()
  const found = taken && lastPhoto(facts, taken)
  return (
    <div class="last-photo">
      <h3 id="last-photo">{text('account.last.question')}</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are buttons */}
      <div class="answers" role="group" aria-labelledby="last-photo">
        {(Object.keys(AGO) as Ago[]).map(one => (
          <button
            type="button"
            class="answer"
            key={one}
            aria-pressed={one === ago}
            onClick={() => setAgo(one)}
          >
            {text(`account.last.${one}`)}
          </button>
        ))}
      </div>
      <p role="status" data-last={found || undefined}>
        {found && text(`account.last.${found.replaceAll('-', '_')}`, { time: timeText(newest) })}
      </p>
    </div>
  )
}
