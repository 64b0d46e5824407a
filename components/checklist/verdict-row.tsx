import { ArrowRight, Check, CircleHelp, TriangleAlert } from 'lucide'
import { type CardId, fixKey } from '../../fixes/fix.ts'
import type { Wording } from '../../fixes/phone.ts'
import type { Result, Verdict } from '../../icloud/account/verdict.ts'
import { timeText } from '../format.ts'
import { Icon } from '../icon.tsx'
import { text } from '../text.ts'
import { verdictText } from '../verdict-text.ts'
import { phoneText } from '../wording-text.ts'

const LOOKS: Record<Result, { icon: typeof Check; level: string }> = {
  problem: { icon: TriangleAlert, level: 'problem' },
  fine: { icon: Check, level: 'fine' },
  'could-not-check': { icon: CircleHelp, level: 'info' },
}

interface VerdictRowProps {
  verdict: Verdict
  wording: Wording
  onFix: (id: CardId) => void
}

/** What iCloud says about one fix, with the way to it. */
export function VerdictRow({ verdict, wording, onFix }: VerdictRowProps) {
  const { fix, result } = verdict
  const { icon, level } = LOOKS[result]
  return (
    <li class={`finding ${level}`} data-verdict={result} data-about={fix}>
      <Icon of={icon} size={20} />
      <div class="told">
        <p class="fact">
          <span class="spoken">{resultText(result)} </span>
          {verdictText(verdict, wording)}
        </p>
        {result !== 'fine' && (
          <p class="ways">
            <button type="button" class="plain" onClick={() => onFix(fix)}>
              {phoneText(`${fixKey(fix)}.title`, wording)}
              <Icon of={ArrowRight} size={14} along />
            </button>
          </p>
        )}
      </div>
    </li>
  )
}

/** Problem: */
const resultText = (result: Result) =>
  text('account.result', { result: text(`account.results.${result.replaceAll('-', '_')}`) })

/** The same in the card of the fix. */
export const VerdictLine = ({ verdict, at, wording }: Omit<VerdictRowProps, 'onFix'> & { at: string }) => (
  <p class="hint" data-verdict-line={verdict.result}>
    {text('account.in_card', { time: timeText(at), said: verdictText(verdict, wording) })}
  </p>
)
