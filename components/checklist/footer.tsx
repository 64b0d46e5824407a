import { useState } from 'preact/hooks'
import { createPart } from '../part.ts'
import { text } from '../text.ts'

const confirm = createPart(() => import('./confirm.tsx'))

export interface FooterProps {
  /** That open the checklist: Alt+Shift+U. '' when there are none. */
  keys: string
  onStartOver: () => void
  onDeleteAll: () => void
}

type Question = 'start_over' | 'delete_all'

export function Footer({ keys, onStartOver, onDeleteAll }: FooterProps) {
  const [question, ask] = useState<Question>()
  const [missing, setMissing] = useState(false)
  const loaded = confirm.useLoaded(question, () => {
    setMissing(true)
    ask(undefined)
  })
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
      {missing && !loaded && <p role="alert">{text('checklist.not_loaded')}</p>}
      {question && loaded && (
        <loaded.Confirm
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
