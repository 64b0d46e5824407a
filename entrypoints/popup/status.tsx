import { StatusPanel } from '../../components/checklist/status-panel.tsx'
import { text } from '../../components/text.ts'
import { askForStatus, watchStatus } from '../../platform/apple-status.ts'
import { useWatched } from '../../platform/use-watched.ts'
import type { StatusProps } from './status-slot.tsx'

/** What Apple's System Status says, with what its button does. */
export function Status({
  known = 'none',
  say,
}: {
  known?: StatusProps['known'] | 'none'
  say: StatusProps['say']
}) {
  // Whether what was asked is still to be answered, only the watch tells.
  const status = useWatched(watchStatus) ?? (known !== 'none' && known.state === 'asked' ? 'none' : known)
  // At once: browsers ask only during a press.
  const onAsk = () => askForStatus().catch(() => say({ words: text('checklist.not_kept') }))
  return <StatusPanel status={status} onAsk={onAsk} />
}
