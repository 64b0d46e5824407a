import { ArrowLeft } from 'lucide'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Toast, type ToastProps } from '../checklist/toast.tsx'
import { Icon } from '../icon.tsx'
import { text } from '../text.ts'
import styles from './large-steps.css?inline'
import { LargeSteps, type LargeStepsProps } from './large-steps.tsx'
import { useKeys } from './use-keys.ts'

export interface ToPhoneProps extends LargeStepsProps {
  toast?: ToastProps
  onBack: () => void
}

/** One fix where the checklist was, for who holds the phone beside it. Esc leads back. */
export function ToPhone({ toast, onBack, ...large }: ToPhoneProps) {
  const back = useRef<HTMLButtonElement>(null)
  useKeys({ Escape: onBack })
  useLayoutEffect(() => {
    scrollTo(0, 0)
    back.current?.focus()
  }, [])
  return (
    <main class="to-phone">
      <style>{styles}</style>
      <button type="button" class="plain back" ref={back} onClick={onBack}>
        <Icon of={ArrowLeft} along />
        {text('carry.back')}
      </button>
      <LargeSteps {...large} />
      <Toast {...toast} />
    </main>
  )
}
