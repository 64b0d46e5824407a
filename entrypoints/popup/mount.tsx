import './style.css'
import { render } from 'preact'
import { text } from '../../components/text.ts'
import { Popup, type PopupProps } from './popup.tsx'

/** The checklist in its page: the popup, a tab or the side panel. */
export function mountChecklist(place: Pick<PopupProps, 'inPanel'>): void {
  const root = document.getElementById('app') as HTMLElement
  document.documentElement.lang = text('extension.language')
  document.documentElement.dir = text('extension.direction')
  document.title = text('extension.name')
  render(<Popup region={navigator.language} {...place} />, root)
}
