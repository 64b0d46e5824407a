import { MapPin } from 'lucide'
import type { CardId } from '../../fixes/fix.ts'
import { FIX_OF, percentOf } from '../../icloud/finding.ts'
import { factText, meaningText } from '../finding-text.ts'
import { timeText } from '../format.ts'
import { Icon } from '../icon.tsx'
import { ICONS } from '../kind-icons.ts'
import { text } from '../text.ts'
import type { ShownFinding } from './tab-view.ts'

export interface FindingRowProps {
  finding: ShownFinding
  onShow: (finding: ShownFinding) => void
  onFix: (id: CardId) => void
}

/** One thing the icloud.com tab shows, with the way to it and to its fix. */
export function FindingRow({ finding, onShow, onFix }: FindingRowProps) {
  const fact = factText(finding)
  return (
    <li class={`finding ${finding.level}`} data-finding={finding.kind}>
      <Icon of={ICONS[finding.kind]} size={20} />
      <div class="told">
        <p class="fact">{fact}</p>
        {finding.usage && <Meter percent={percentOf(finding.usage)} />}
        <p class="meaning">{meaningText(finding)}</p>
        {finding.usage && <p class="when-read">{text('page.checked', { time: timeText(finding.at) })}</p>}
        <p class="ways">
          <button type="button" class="plain" onClick={() => onFix(FIX_OF[finding.kind])}>
            {text('page.to_fix')}
            <span class="spoken">: {fact}</span>
          </button>
          <button type="button" class="plain" onClick={() => onShow(finding)}>
            <Icon of={MapPin} size={13} />
            {text('page.show')}
            <span class="spoken">: {fact}</span>
          </button>
        </p>
      </div>
    </li>
  )
}

/** Only a picture: the fact above it says the same in words. */
function Meter({ percent }: { percent: number }) {
  return (
    <div class="meter" aria-hidden="true">
      <span style={{ width: `${Math.min(100, percent)}%` }} />
    </div>
  )
}
