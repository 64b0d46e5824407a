import { useState } from 'preact/hooks'
import { text } from '../text.ts'
import { Confirm } from './confirm.tsx'

export interface FooterProps {
  /** That open the checklist: Alt+Shift+U. '' when there are none. */
  keys: string
  onStartOver: () => void
  onDeleteAll: () => void
}

type Question = 'start_over' | 'delete_all'

export function Footer({ keys, onStartOver, onDeleteAll }: FooterProps) {
  const [question, ask] = useState<Question>()
  const answers = { start_over: onStartOver, delete_all: onDeleteAll }
  const yes = () => {
    if (question) answers[question]()
    ask(undefined)
  }
  return (
    <footer>
      <p class="buttons">
        <button type="button" class="plain" onClick={() => ask('start_over')}>
          {text('checklist.start_over')}
        </button>
        <button type="button" class="plain" onClick={() => ask('delete_all')}>
          {text('checklist.delete_all')}
        </button>
      </p>
      <p>{text('checklist.privacy')}</p>
      <p>{text('checklist.footer')}</p>
      {keys && <p>{text('panel.keys', { keys })}</p>}
      {question && (
        <Confirm
          question={text(`checklist.${question}_question`)}
          detail={text(`checklist.${question}_detail`)}
          yes={text(`checklist.${question}`)}
          onYes={yes}
          onNo={() => ask(undefined)}
        />
      )}
    </footer>
  )
}
