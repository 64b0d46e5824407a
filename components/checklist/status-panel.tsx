import type { AppleStatus } from '../../icloud/status/told.ts'
import { Link } from '../steps/step-row.tsx'
import { text } from '../text.ts'
import styles from './status.css?inline'
import { StatusResult } from './status-result.tsx'

export interface StatusPanelProps {
  status: AppleStatus | 'none'
  /** Asks at once. */
  onAsk: () => void
}

const PAGE = 'https://www.apple.com/support/systemstatus/'
const ASKS_LEAVE = ['none', 'refused']
const OVER = ['read', 'unreachable']

/** Asks Apple's page on a press, and says what came of it; the button stays, and the focus with it. */
export function StatusPanel({ status, onAsk }: StatusPanelProps) {
  const state = status === 'none' ? status : status.state
  return (
    <div class="apple" data-apple={state}>
      <style>{styles}</style>
      {/* There all along: screen readers say only what changes in a place they know. */}
      <div role="status">{status !== 'none' && <Said status={status} />}</div>
      {ASKS_LEAVE.includes(state) && <p class="hint">{text('status.why')}</p>}
      <button type="button" class="button" onClick={onAsk}>
        {text(OVER.includes(state) ? 'status.again' : 'status.ask')}
      </button>
    </div>
  )
}

function Said({ status }: { status: AppleStatus }) {
  if (status.state === 'asked') return <p>{text('status.asking')}</p>
  if (status.state === 'read' && status.services.some(({ state }) => state !== 'unknown'))
    return <StatusResult {...status} />
  return (
    <>
      <p>{text(status.state === 'read' ? 'status.not_understood' : `status.${status.state}`)}</p>
      <Link to={PAGE}>{text('status.page')}</Link>
    </>
  )
}
