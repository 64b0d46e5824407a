import { useState } from 'preact/hooks'
import type { Facts } from '../../icloud/account/facts.ts'
import { lastAdded, SINCE, type Since, sinceNewest } from '../../icloud/account/last-photo.ts'
import { timeText } from '../format.ts'
import { text } from '../text.ts'

/** The age of the last photo says nothing until it is known whether a newer one was taken. */
export function LastPhoto({ facts }: { facts: Facts }) {
  const [since, setSince] = useState<Since>()
  const added = lastAdded(facts.libraries ?? [])
  if (!added) return null
  const found = since && sinceNewest(facts, since)
  return (
    <div class="last-photo">
      <h3 id="last-photo">{text('account.last.question', { time: timeText(added) })}</h3>
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
