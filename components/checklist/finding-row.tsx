import { ArrowRight, MapPin } from 'lucide'
import { type CardId, fixKey } from '../../fixes/fix.ts'
import type { Wording } from '../../fixes/phone.ts'
import { FIX_OF, percentOf } from '../../icloud/finding.ts'
import { Fact } from '../fact.tsx'
import { factText, meaningText } from '../finding-text.ts'
import { timeText } from '../format.ts'
import { Icon } from '../icon.tsx'
import { ICONS } from '../kind-icons.ts'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import type { ShownFinding } from './tab-view.ts'

export interface FindingRowProps {
  finding: ShownFinding
  wording: Wording
  onShow: (finding: ShownFinding) => void
  onFix: (id: CardId) => void
}

/** One thing the icloud.com tab shows, with the way to it and to its fix. */
export function FindingRow({ finding, wording, onShow, onFix }: FindingRowProps) {
  const fact = factText(finding)
  return (
    <li class={`finding ${finding.level}`} data-finding={finding.kind}>
      <Icon of={ICONS[finding.kind]} size={20} />
      <div class="told">
        <p class="fact">
          <Fact>{fact}</Fact>
        </p>
        {finding.usage && <Meter percent={percentOf(finding.usage)} />}
        <p class="meaning">{meaningText(finding)}</p>
        {finding.usage && <p class="when-read">{text('page.checked', { time: timeText(finding.at) })}</p>}
        <p class="ways">
          {finding.level !== 'fine' && (
            <button type="button" class="plain" onClick={() => onFix(FIX_OF[finding.kind])}>
              {fixText(FIX_OF[finding.kind], wording)}
              <Icon of={ArrowRight} size={14} along />
            </button>
          )}
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

/** Make room in iCloud */
const fixText = (id: CardId, wording: Wording) =>
  text('page.to_fix', { title: phoneText(`${fixKey(id)}.title`, wording) })

/** Only a picture: the fact above it says the same in words. */
function Meter({ percent }: { percent: number }) {
  return (
    <div class="meter" aria-hidden="true">
      <span style={{ width: `${Math.min(100, percent)}%` }} />
    </div>
  )
}
