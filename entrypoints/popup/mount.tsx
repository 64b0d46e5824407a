import './style.css'
import { render } from 'preact'
import { ending } from '../../components/checklist/ending.tsx'
import { text } from '../../components/text.ts'
import { endingOf } from '../../fixes/ending.ts'
import { lastLook } from '../../platform/last-look.ts'
import { Popup, type PopupProps } from './popup.tsx'
import { needsStatus, status } from './status-slot.tsx'
import { account } from './use-account.tsx'
import { needsWait, timer } from './use-wait.tsx'

/** The checklist in its page: the popup, a tab or the side panel. */
export async function mountChecklist(place: Pick<PopupProps, 'inPanel'>): Promise<void> {
  const root = document.getElementById('app') as HTMLElement
  document.documentElement.lang = text('extension.language')
  document.documentElement.dir = text('extension.direction')
  document.title = text('extension.name')
  const { kept, asked } = lastLook()
  // They belong in the first picture; what draws them are files beside this one.
  await Promise.all([
    needsWait(kept) && timer.load(),
    needsStatus(kept) && status.load(),
    endingOf(kept).state !== 'open' && ending.load(),
    asked && account.load(),
  ]).catch(() => {})
  render(<Popup region={navigator.language} {...place} />, root)
}
