import { useEffect, useRef, useState } from 'preact/hooks'
import type { Ending } from '../../fixes/ending.ts'
import { createPart } from '../part.ts'
import { text } from '../text.ts'
import type { EndingProps } from './ending-words.tsx'

export const ending = createPart(() => import('./ending-words.tsx'))

/** Where the checklist rests, or where it has nothing left to offer. */
export function EndingPanel(props: EndingProps) {
  const { state } = props.ending
  const [missing, setMissing] = useState(false)
  const isOver = state !== 'open'
  const words = ending.useLoaded(isOver, () => setMissing(true))
  const isThere = missing || words !== undefined
  const panel = useFocusWhenFixed(props.ending, isThere)
  if (!isOver || !isThere) return null
  return (
    <section
      ref={panel}
      class={`panel ending ${state}`}
      data-ending={state}
      aria-labelledby="ending"
      tabIndex={-1}
    >
      {words ? (
        <words.EndingWords {...props} />
      ) : (
        <p id="ending" role="alert" style={{ padding: '12px 14px' }}>
          {text('checklist.not_loaded')}
        </p>
      )}
    </section>
  )
}

/** The card in which that was said has folded, and the focus was in it: it goes where the words are, once they are there. */
function useFocusWhenFixed(ending: Ending, isThere: boolean) {
  const panel = useRef<HTMLElement>(null)
  const fixedAt = ending.state === 'fixed' ? ending.at : undefined
  const before = useRef(fixedAt)
  useEffect(() => {
    if (!isThere) return
    if (fixedAt && fixedAt !== before.current) {
      panel.current?.scrollIntoView({ block: 'start' })
      panel.current?.focus({ preventScroll: true })
    }
    before.current = fixedAt
  }, [fixedAt, isThere])
  return panel
}
