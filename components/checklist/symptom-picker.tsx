import { MessageCircleQuestionMark, Search } from 'lucide'
import { useState } from 'preact/hooks'
import { pathFor, type Wording } from '../../fixes/phone.ts'
import { SYMPTOMS } from '../../fixes/symptoms/all.ts'
import { type SymptomId, symptomKey } from '../../fixes/symptoms/symptom.ts'
import { Icon } from '../icon.tsx'
import { createPart } from '../part.ts'
import { Path } from '../steps/crumbs.tsx'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'

export interface SymptomPickerProps {
  symptom?: SymptomId
  wording: Wording
  onSymptom: (symptom: SymptomId | undefined) => void
}

/** Only who types needs it; without it the list stays whole. */
const search = createPart(() => import('../search-worded.ts'))

const CANNOT_TELL: SymptomId = 'cannot-tell'

/** What the phone says, or what is wrong: the answer puts the fixes in order. Open until there is one. */
export function SymptomPicker(props: SymptomPickerProps) {
  const { symptom, wording, onSymptom } = props
  const [isChanging, change] = useState(false)
  const toggle = (event: Event) => {
    // Open or not is ours to say: it opens by itself while there is no answer.
    event.preventDefault()
    change(!isChanging)
  }
  const choose = (id: SymptomId | undefined) => {
    change(false)
    onSymptom(id)
  }
  return (
    <details class="panel symptom" open={isChanging || symptom === undefined}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control, and turns Enter and Space into clicks */}
      <summary onClick={toggle}>
        <Icon of={MessageCircleQuestionMark} size={20} />
        <span class="heading">
          <h2>{phoneText('symptom.heading', wording)}</h2>
          <span class="status">
            {symptom
              ? text('symptom.said', { words: phoneText(symptomKey(symptom), wording) })
              : text('symptom.none')}
          </span>
        </span>
        {symptom && <span class="change">{text('symptom.change')}</span>}
      </summary>
      <Choices {...props} onSymptom={choose} />
    </details>
  )
}

function Choices({ symptom, wording, onSymptom }: SymptomPickerProps) {
  const [typed, type] = useState('')
  const [wish, ask] = useState<string>()
  const [isMissing, miss] = useState(false)
  const loaded = search.useLoaded(wish, () => miss(true))
  const all = SYMPTOMS.map(({ id }) => id)
  const found = (loaded && typed ? loaded.searchWorded(typed, wording) : all).filter(id => id !== CANNOT_TELL)
  return (
    <div class="choices">
      <label class="search">
        <Icon of={Search} size={16} />
        <span class="spoken">{text('symptom.search')}</span>
        <input
          type="search"
          placeholder={text('symptom.search')}
          value={typed}
          onFocus={() => ask('focus')}
          onInput={event => {
            type(event.currentTarget.value)
            if (isMissing) ask(event.currentTarget.value)
          }}
        />
      </label>
      <p class="spoken" aria-live="polite">
        {loaded && typed && text('symptom.found', { n: found.length })}
      </p>
      {isMissing && !loaded && (
        <p class="hint" role="alert">
          {text('symptom.not_loaded')}
        </p>
      )}
      {found.length === 0 && <p class="hint">{text('symptom.not_found')}</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a list that scrolls; Firefox makes what scrolls a stop for Tab */}
      <div
        class="options"
        tabIndex={-1}
        role="group"
        aria-label={phoneText('symptom.heading', wording)}
        onKeyDown={walk}
      >
        {found.map((id, at) => (
          <Option
            key={id}
            id={id}
            words={phoneText(symptomKey(id), wording)}
            chosen={id === symptom}
            reached={at === 0}
            onSymptom={onSymptom}
          />
        ))}
      </div>
      <Option
        id={CANNOT_TELL}
        words={phoneText(symptomKey(CANNOT_TELL), wording)}
        chosen={symptom === CANNOT_TELL}
        reached
        onSymptom={onSymptom}
      />
      <details class="where">
        <summary>{text('symptom.where')}</summary>
        <Path path={pathFor('statusLine', wording)} wording={wording} />
      </details>
      {symptom && (
        <button type="button" class="plain" onClick={() => onSymptom(undefined)}>
          {text('symptom.forget')}
        </button>
      )}
    </div>
  )
}

interface OptionProps {
  id: SymptomId
  words: string
  chosen: boolean
  /** By Tab; the others by the arrow keys, or they would stand between a person and the fixes. */
  reached: boolean
  onSymptom: (symptom: SymptomId) => void
}

const Option = ({ id, words, chosen, reached, onSymptom }: OptionProps) => (
  <button
    type="button"
    class="option"
    data-symptom={id}
    aria-pressed={chosen}
    tabIndex={reached ? 0 : -1}
    onClick={() => onSymptom(id)}
  >
    {words}
  </button>
)

/** Arrow keys, Home and End go through the list. */
function walk(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement
  const at = event.target as HTMLElement
  const steps: Record<string, Element | null> = {
    ArrowDown: at.nextElementSibling,
    ArrowUp: at.previousElementSibling,
    Home: list.firstElementChild,
    End: list.lastElementChild,
  }
  const next = steps[event.key]
  if (!next) return
  event.preventDefault()
  ;(next as HTMLElement).focus()
}
