import { useState } from 'preact/hooks'
import type { Facts } from '../../icloud/account/facts.ts'
import {
  lastAdded,
  type SaidOfLast,
  SINCE,
  type Since,
  sinceNewest,
} from '../../icloud/account/last-photo.ts'
import { timeText } from '../format.ts'
import { text } from '../text.ts'

export interface LastPhotoProps {
  facts: Facts
  /** What the person said of it when it was asked before. */
  lastPhoto?: SaidOfLast
  onLastPhoto: (said: SaidOfLast) => void
}

/** The age of the last photo says nothing until it is known whether a newer one was taken. */
export function LastPhoto({ facts, lastPhoto, onLastPhoto }: LastPhotoProps) {
  const [pressed, setPressed] = useState<Since>()
  // What is kept counts, as every open checklist shows it; until it is, what was pressed.
  const since = lastPhoto?.at === facts.at ? lastPhoto.since : pressed
  const added = lastAdded(facts.libraries ?? [])
  if (!added) return null
  const say = (one: Since) => {
    setPressed(one)
    onLastPhoto({ at: facts.at, since: one })
  }
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
            onClick={() => say(one)}
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
