import { StatusPanel } from '../../components/checklist/status-panel.tsx'
import type { ToastProps } from '../../components/checklist/toast.tsx'
import { text } from '../../components/text.ts'
import { askForStatus, shownStatus, watchStatus } from '../../platform/apple-status.ts'
import { useWatched } from '../../platform/use-watched.ts'

/** As it was last seen, from the beginning: nothing is to jump when its card opens. */
let before = await shownStatus()

/** What Apple's System Status says, with what its button does. */
export function Status({ say }: { say: (toast: ToastProps) => void }) {
  const status = useWatched(watchStatus) ?? before
  before = status
  // At once: browsers ask only during a press.
  const onAsk = () => askForStatus().catch(() => say({ words: text('checklist.not_kept') }))
  return <StatusPanel status={status} onAsk={onAsk} />
}
