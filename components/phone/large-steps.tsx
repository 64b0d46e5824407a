import { ChevronLeft, ChevronRight, type IconNode, Printer } from 'lucide'
import { useState } from 'preact/hooks'
import { type Fix, fixKey, type Step, type StepId } from '../../fixes/fix.ts'
import { needsGate } from '../../fixes/gates.ts'
import { startAt, turned } from '../../fixes/large-steps.ts'
import { wordsKey } from '../../fixes/phone.ts'
import { Icon } from '../icon.tsx'
import { Risk, type StepRowProps } from '../steps/step-row.tsx'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import { AppleCode } from './apple-code.tsx'
import { LargeStep } from './large-step.tsx'
import { useKeys } from './use-keys.ts'

export interface LargeStepsProps extends Omit<StepRowProps, 'step' | 'main'> {
  fix: Fix
  /** The step that matters most to this person, where it is not the first. */
  main?: StepId
  onPrint: () => void
}

/** One step at a time, to be read with the phone in hand; the arrow keys turn them, mirrored where one reads from the right. */
export function LargeSteps({ fix, main, onPrint, ...row }: LargeStepsProps) {
  const { kept, wording } = row
  const [at, setAt] = useState(() => startAt(fix, kept.ticks, main))
  const turn = (by: number) => {
    setAt(turned(at, by, fix.steps.length))
    scrollTo(0, 0)
  }
  const onward = document.dir === 'rtl' ? -1 : 1
  useKeys({ ArrowRight: () => turn(onward), ArrowLeft: () => turn(-onward) })
  const step = fix.steps[at] as Step
  const count = text('carry.step', { n: at + 1, all: fix.steps.length })
  const words = needsGate(step, kept) ? text('outcomes.gate') : phoneText(wordsKey(step, wording), wording)
  const key = fixKey(fix.id)
  return (
    <>
      <h1>{phoneText(`${key}.title`, wording)}</h1>
      {fix.risk && <Risk>{phoneText(`${key}.risk`, wording)}</Risk>}
      <LargeStep key={step.id} step={step} count={count} {...row} />
      <nav class="turns-pages" aria-label={text('carry.steps')}>
        <Turn words={text('carry.previous')} icon={ChevronLeft} isEnd={at === 0} onPress={() => turn(-1)} />
        <Turn
          words={text('carry.next')}
          icon={ChevronRight}
          isEnd={at === fix.steps.length - 1}
          onPress={() => turn(1)}
        />
      </nav>
      <p class="spoken" role="status">
        {text('carry.spoken', { step: count, words })}
      </p>
      <AppleCode fix={fix} wording={wording} />
      <button type="button" class="button" onClick={onPrint}>
        <Icon of={Printer} />
        {text('carry.print')}
      </button>
    </>
  )
}

interface TurnProps {
  words: string
  icon: IconNode
  /** There is no further step this way. The button stays: the focus may be on it. */
  isEnd: boolean
  onPress: () => void
}

function Turn({ words, icon, isEnd, onPress }: TurnProps) {
  return (
    <button type="button" class="button" aria-disabled={isEnd} onClick={onPress}>
      <Icon of={icon} size={20} along />
      <span>{words}</span>
    </button>
  )
}
