import { ChevronDown, FileText } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../icon.tsx'
import { text } from '../text.ts'

export interface ReportPanelProps {
  /** Unfolded and in view from the start. */
  startsOpen: boolean
  onFold: (open: boolean) => void
  /** The report; nothing while it is folded. */
  children: ComponentChildren
}

/** What Apple asks for, to take along; and back again on another computer. */
export function ReportPanel({ startsOpen, onFold, children }: ReportPanelProps) {
  const panel = useRef<HTMLDetailsElement>(null)
  const isThere = Boolean(children)
  useEffect(() => {
    // Not before it has its height, or it would stay at the foot of the window.
    if (!startsOpen || !isThere) return
    panel.current?.scrollIntoView({ block: 'start' })
    panel.current?.querySelector('summary')?.focus({ preventScroll: true })
  }, [startsOpen, isThere])
  return (
    <details
      ref={panel}
      class="panel report"
      open={startsOpen}
      onToggle={event => onFold(event.currentTarget.open)}
    >
      <summary>
        <Icon of={FileText} size={20} />
        <span class="heading">
          <h2>{text('report.heading')}</h2>
          <span class="status">{text('report.what')}</span>
        </span>
        <Icon of={ChevronDown} size={18} turns />
      </summary>
      {children}
    </details>
  )
}
