import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { text } from '../text.ts'

type Views = typeof import('./views.ts')

export interface OnDemandProps {
  children: (views: Views) => ComponentChildren
  /** The way back when nothing came; absent where there is none. */
  onBack?: () => void
}

/** Loads what the checklist opens without; says so while it loads, and when it cannot be loaded. */
export function OnDemand({ children, onBack }: OnDemandProps) {
  const [views, setViews] = useState<Views | 'missing'>()
  useEffect(() => {
    import('./views.ts').then(setViews, () => setViews('missing'))
  }, [])
  if (!views) return <p class="loading">{text('carry.loading')}</p>
  if (views !== 'missing') return <>{children(views)}</>
  return (
    <p class="loading" role="alert">
      {text('carry.not_loaded')}{' '}
      {onBack && (
        <button type="button" class="plain" onClick={onBack}>
          {text('carry.back')}
        </button>
      )}
    </p>
  )
}
