import { useEffect, useRef } from 'preact/hooks'
import type { CardId } from '../../fixes/fix.ts'
import type { Kept } from '../../fixes/kept.ts'
import { outcomeOf, RESULTS, type Result } from '../../fixes/outcomes.ts'
import { answerText, saidText } from '../outcome-text.ts'
import { text } from '../text.ts'
import { Note } from './note.tsx'

export interface OutcomeEvents {
  /** Undefined: the answer is taken back. */
  onOutcome: (fix: CardId, result: Result | undefined) => void
  onNote: (fix: CardId, written: string) => void
}

export interface OutcomeProps extends OutcomeEvents {
  fix: CardId
  kept: Pick<Kept, 'outcomes' | 'notes'>
}

/** How it went with a fix; once that is said, when, and room for a note. What was noted goes into the report, and can be seen. */
export function Outcome({ fix, kept, onOutcome, onNote }: OutcomeProps) {
  const outcome = outcomeOf(fix, kept)
  const section = useInViewWhen(outcome !== undefined)
  const note = kept.notes[fix]
  // Whoever empties it may be about to write anew.
  const isWriting = () => section.current?.querySelector('textarea:focus')
  return (
    <section ref={section} class="outcome">
      <h4 id={`how-${fix}`}>{text('outcomes.question')}</h4>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are buttons */}
      <div class="answers" role="group" aria-labelledby={`how-${fix}`}>
        {RESULTS.map(result => (
          <Answer
            key={result}
            result={result}
            pressed={outcome?.result === result}
            onPress={pressed => onOutcome(fix, pressed ? result : undefined)}
          />
        ))}
      </div>
      {outcome && <p class="status">{saidText(outcome)}</p>}
      {(outcome || note || isWriting()) && <Note note={note} onNote={written => onNote(fix, written)} />}
    </section>
  )
}

/** The note comes out beneath the answers, where the window may end or the toast lie. */
function useInViewWhen(answered: boolean) {
  const section = useRef<HTMLElement>(null)
  const before = useRef(answered)
  useEffect(() => {
    if (answered && !before.current) section.current?.scrollIntoView({ block: 'nearest' })
    before.current = answered
  }, [answered])
  return section
}

interface AnswerProps {
  result: Result
  pressed: boolean
  onPress: (pressed: boolean) => void
}

function Answer({ result, pressed, onPress }: AnswerProps) {
  return (
    <button
      type="button"
      class="answer"
      data-answer={result}
      aria-pressed={pressed}
      onClick={() => onPress(!pressed)}
    >
      {answerText(result)}
    </button>
  )
}
