import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { StepId } from '../../fixes/fix.ts'
import type { Kept } from '../../fixes/kept.ts'
import type { Wording } from '../../fixes/phone.ts'
import { draftOf, type Typed } from '../../fixes/wait-draft.ts'
import type { Length } from '../../fixes/wait-values.ts'
import { isDue, isWaiting, type Look, WAIT_STEPS, type Wait, waitOf } from '../../fixes/waiting.ts'
import type { BeneathPlace } from './slots.ts'
import styles from './wait-panel.css?inline'
import { Due, None, Over, Running, saysId } from './wait-views.tsx'

export interface WaitEvents {
  onStart: (step: StepId, length: Length, before: Look) => void
  onAnswer: (look: Look) => void
  onStop: () => void
  /** What was typed into the form of a step so far; nothing: that is over. */
  onDraft: (step: StepId, typed?: Typed) => void
  /** Whether the browser may show a notification; asks at once. */
  onNotify: (yes: boolean) => void
}

export interface WaitPanelProps extends WaitEvents, BeneathPlace {
  kept: Pick<Kept, 'wait'>
  wording: Wording
  /** Whether a notification is allowed, once that is known. */
  notifies?: boolean
  /** Its beginning was pressed before all of it was there. */
  starts?: boolean
}

/** none = not here; due = time to ask; over = answered. */
type State = 'none' | 'running' | 'due' | 'over'

/** The timer of one step: started, running, asking, and what the two counts show. */
export function WaitPanel(props: WaitPanelProps) {
  const { step } = props
  const kept = waitOf(props.kept)
  const wait = kept?.step === step ? kept : undefined
  // A form was for the wait there was: when that changes, here or in another view, it is done with.
  const now = `${wait?.since} ${wait?.after?.at}`
  const draft = draftOf(props.kept, step)
  // When it is time the form is there anyway.
  const isTime = wait !== undefined && isDue(wait, new Date())
  const [opened, open] = useState(props.starts || (draft && !isTime) ? now : undefined)
  const [pressed, press] = useState(props.starts ?? false)
  const asks = opened === now
  const state = stateOf(wait, asks)
  const panel = useFocusWhenLost(`${now} ${asks}`)
  if (!wait && !WAIT_STEPS[step]) return null
  const onAsk = (yes: boolean) => {
    press(yes)
    open(yes ? now : undefined)
  }
  const onStart: WaitEvents['onStart'] = (...how) => {
    // Or it would come out again once that wait is stopped.
    onAsk(false)
    props.onStart(...how)
  }
  const shown = { ...props, wait: wait as Wait, draft, asks, pressed, onAsk, onStart }
  const Shown = SHOWN[state]
  return (
    <section
      ref={panel}
      class={`wait ${state}`}
      data-wait={state}
      aria-labelledby={wait && !(asks && state === 'over') ? saysId(step) : undefined}
      tabIndex={-1}
    >
      <style>{styles}</style>
      <Shown key={now} {...shown} other={wait ? undefined : kept} />
    </section>
  )
}

const SHOWN = { none: None, running: Running, due: Due, over: Over }

function stateOf(wait: Wait | undefined, asks: boolean): State {
  if (!wait) return 'none'
  if (!isWaiting(wait)) return 'over'
  // Whoever answers early when it is time goes on where they are.
  return isDue(wait, new Date()) && !asks ? 'due' : 'running'
}

/** What was pressed goes with what it changed: the focus is not to go with it. */
function useFocusWhenLost(shown: string) {
  const panel = useRef<HTMLElement>(null)
  const before = useRef(shown)
  useLayoutEffect(() => {
    if (shown !== before.current && document.activeElement === document.body) {
      panel.current?.focus({ preventScroll: true })
      panel.current?.scrollIntoView({ block: 'nearest' })
    }
    before.current = shown
  }, [shown])
  return panel
}
