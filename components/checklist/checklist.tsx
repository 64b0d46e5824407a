import { doneCount } from '../../fixes/progress.ts'
import { ProgressBar } from '../progress-bar.tsx'
import { text } from '../text.ts'
import { Contents, type ContentsProps } from './contents.tsx'
import { Logo } from './logo.tsx'
import { Stay } from './stay.tsx'
import { Toast, type ToastProps } from './toast.tsx'

export interface ChecklistProps extends ContentsProps {
  /** True: the browser is about to say what there is, and nothing is drawn that would jump when it does. */
  waiting: boolean
  /** True: another view stands in its place. */
  hidden: boolean
  /** Where there is a side panel to open. */
  onStay?: () => void
  toast?: ToastProps
}

export function Checklist({ waiting, hidden, onStay, toast, ...contents }: ChecklistProps) {
  return (
    <main hidden={hidden} aria-busy={!contents.known}>
      <header>
        <Logo />
        <h1>{text('checklist.title')}</h1>
        <ProgressBar done={doneCount(contents.kept)} />
        {onStay && <Stay onStay={onStay} />}
      </header>
      {waiting ? <div class="room" /> : <Contents {...contents} />}
      <Toast {...toast} />
    </main>
  )
}
