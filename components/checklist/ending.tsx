import { useEffect, useRef, useState } from 'preact/hooks'
import type { Ending } from '../../fixes/ending.ts'
import { text } from '../text.ts'
import type { EndingProps } from './ending-words.tsx'

type Words = typeof import('./ending-words.tsx')

let ready: Words | undefined

/** Once they are loaded they are there at once: most people open the checklist before its end. */
export async function loadEnding(): Promise<Words> {
  ready = await import('./ending-words.tsx')
  return ready
}

/** Where the checklist rests, or where it has nothing left to offer. */
export function EndingPanel(props: EndingProps) {
  const { ending } = props
  const isOver = ending.state !== 'open'
  const words = useWords(isOver)
  const panel = useFocusWhenFixed(ending, words !== undefined)
  if (!isOver || !words) return null
  return (
    <section
      ref={panel}
      class={`panel ending ${ending.state}`}
      data-ending={ending.state}
      aria-labelledby="ending"
      tabIndex={-1}
    >
      {words === 'missing' ? (
        <p id="ending" role="alert">
          {text('checklist.not_loaded')}
        </p>
      ) : (
        <words.EndingWords {...props} />
      )}
    </section>
  )
}

function useWords(isOver: boolean): Words | 'missing' | undefined {
  const [words, setWords] = useState<Words | 'missing' | undefined>(ready)
  useEffect(() => {
    if (isOver) loadEnding().then(setWords, () => setWords('missing'))
  }, [isOver])
  return words
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
