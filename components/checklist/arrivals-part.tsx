import { FIX_IDS, type FixId, fixKey } from '../../fixes/fix.ts'
import type { Wording } from '../../fixes/phone.ts'
import type { Arrivals } from '../../icloud/account/facts.ts'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import { arrivalsText } from './arrivals-text.ts'
import type { OutcomeEvents } from './outcome.tsx'
import { Press } from './wait-parts.tsx'

export interface ArrivalsPartProps extends Pick<OutcomeEvents, 'onOutcome'> {
  arrivals?: Arrivals
  /** The fixes the person has done something of; they are asked about first. */
  tried: FixId[]
  wording: Wording
  /** False: iCloud would not say how many photos there are. */
  canWatch: boolean
  onWatch: () => void
  onStop: () => void
}

/** Take a photo, and see it arrive: the proof that all is well again. */
export function ArrivalsPart(props: ArrivalsPartProps) {
  const { arrivals, wording, canWatch, onWatch, onStop } = props
  const isWatching = arrivals !== undefined && !arrivals.ended
  if (!arrivals && !canWatch) return null
  return (
    <div class="arrivals" data-arrivals={isWatching ? 'watching' : (arrivals?.ended ?? 'none')}>
      <h3>{text('account.watch.heading')}</h3>
      {!arrivals?.arrived && !isWatching && <p class="hint">{phoneText('account.watch.how', wording)}</p>}
      <p role="status">{arrivals && arrivalsText(arrivals, wording)}</p>
      {arrivals && arrivals.arrived > 0 && <WhichFix {...props} />}
      <p class="buttons">
        {isWatching ? (
          <Press words={text('account.stop')} onPress={onStop} />
        ) : (
          <Press words={text(arrivals ? 'account.watch.again' : 'account.watch.start')} onPress={onWatch} />
        )}
      </p>
    </div>
  )
}

/** What worked is worth knowing: the checklist rests on it. */
function WhichFix({ tried, wording, onOutcome }: ArrivalsPartProps) {
  const fixes = tried.length > 0 ? tried : FIX_IDS
  return (
    <>
      <h4 id="which-fix">{text('account.watch.which')}</h4>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are buttons */}
      <div class="answers" role="group" aria-labelledby="which-fix">
        {fixes.map(fix => (
          <button type="button" class="answer" key={fix} onClick={() => onOutcome(fix, 'fixed')}>
            {phoneText(`${fixKey(fix)}.title`, wording)}
          </button>
        ))}
      </div>
    </>
  )
}
