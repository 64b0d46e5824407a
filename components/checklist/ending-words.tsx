import { Check, LifeBuoy } from 'lucide'
import type { Ending } from '../../fixes/ending.ts'
import { type CardId, fixKey, isFixId } from '../../fixes/fix.ts'
import type { Wording } from '../../fixes/phone.ts'
import { stillStuck } from '../../fixes/still-stuck.ts'
import { Icon } from '../icon.tsx'
import { Link } from '../steps/step-row.tsx'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import styles from './ending.css?inline'

export interface EndingProps {
  ending: Ending
  wording: Wording
  /** The fix that helped helps no more. */
  onAgain: (card: CardId) => void
}

export const EndingWords = ({ ending, wording, onAgain }: EndingProps) => (
  <>
    <style>{styles}</style>
    {ending.state === 'fixed' ? <Fixed by={ending.by} wording={wording} onAgain={onAgain} /> : <NoneHelped />}
  </>
)

function Fixed({ by, wording, onAgain }: Pick<EndingProps, 'wording' | 'onAgain'> & { by: CardId }) {
  const title = phoneText(`${fixKey(by)}.title`, wording)
  return (
    <>
      <h2 id="ending">
        <Icon of={Check} size={18} />
        {text('ending.fixed')}
      </h2>
      <p>{text('ending.fixed_by', { title })}</p>
      <p>{text('ending.rest')}</p>
      <h3>{text('ending.watch_heading')}</h3>
      <ul>
        <li>{text('ending.watch_all')}</li>
        {isFixId(by) && <li>{text(`ending.watch.${by.replaceAll('-', '_')}`)}</li>}
      </ul>
      <button type="button" class="button" data-again onClick={() => onAgain(by)}>
        {text('ending.again')}
      </button>
    </>
  )
}

/** The order in which Apple asks. */
const BRING = ['phone', 'status', 'library', 'shared', 'on_web', 'tried']

function NoneHelped() {
  return (
    <>
      <h2 id="ending">
        <Icon of={LifeBuoy} size={18} />
        {text('ending.none')}
      </h2>
      <p>{text('ending.none_why')}</p>
      <p class="ways">
        <Link to={wayTo('still-stuck.support')}>{text('ending.support')}</Link>
        <Link to={wayTo('still-stuck.genius')}>{text('ending.genius')}</Link>
      </p>
      <h3>{text('ending.bring_heading')}</h3>
      <ul>
        {BRING.map(what => (
          <li key={what}>{text(`ending.bring.${what}`)}</li>
        ))}
      </ul>
      <p class="status">{text('ending.bring_report')}</p>
    </>
  )
}

const wayTo = (id: string) => stillStuck.steps.find(step => step.id === id)?.link as string
