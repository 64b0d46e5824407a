import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Logo } from '../checklist/logo.tsx'
import { createPart } from '../part.ts'
import { text } from '../text.ts'

type Views = typeof import('./views.ts')

const phone = createPart(() => import('./views.ts'))

export interface OnDemandProps {
  children: (views: Views) => ComponentChildren
  /** The way back when nothing came. */
  onBack: () => void
}

/** Loads what the checklist opens without; says so while it loads, and when it cannot be loaded. */
export function OnDemand({ children, onBack }: OnDemandProps) {
  const [missing, setMissing] = useState(false)
  const views = phone.useLoaded(true, () => setMissing(true))
  if (views) return <>{children(views)}</>
  if (missing) return <Missing onBack={onBack} />
  return (
    <main>
      <p>{text('carry.loading')}</p>
    </main>
  )
}

/** In the place of what is missing; what was pressed has gone, and the focus with it. */
function Missing({ onBack }: Pick<OnDemandProps, 'onBack'>) {
  const back = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    scrollTo(0, 0)
    back.current?.focus()
  }, [])
  return (
    <main>
      <header>
        <Logo />
        <h1>{text('checklist.title')}</h1>
      </header>
      <p role="alert">{text('carry.not_loaded')}</p>
      <button type="button" class="button main" ref={back} onClick={onBack}>
        {text('carry.back')}
      </button>
    </main>
  )
}
