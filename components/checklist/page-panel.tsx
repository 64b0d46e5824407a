import { ChevronDown, Eye, EyeOff } from 'lucide'
import { Icon } from '../icon.tsx'
import { text } from '../text.ts'
import { FindingRow, type FindingRowProps } from './finding-row.tsx'
import { OpenSites, type OpenSitesProps } from './open-sites.tsx'
import type { ShownFinding, TabView } from './tab-view.ts'
import { Way } from './way.tsx'

type RowProps = Omit<FindingRowProps, 'finding'>

export interface PagePanelProps extends RowProps, OpenSitesProps {
  view: TabView
  /** Hints are hidden for good. */
  hintsHidden: boolean
  onGoToTab: (tabId: number) => void
  onReload: (tabId: number) => void
  onAllow: () => void
  onHideHints: (hidden: boolean, tabId: number | undefined) => void
}

/** What icloud.com shows, or how to get there. */
export function PagePanel(given: PagePanelProps) {
  const { wording, onShow, onFix } = given
  const props = { ...given, view: drawn(given.view) }
  const { view } = props
  const row = { wording, onShow, onFix }
  return (
    <section
      class="panel page"
      aria-label={text('page.heading')}
      data-state={given.view.state}
      style={{ blockSize: view.room ? `${view.room}px` : undefined }}
    >
      <h2>{text('page.heading')}</h2>
      {view.state !== 'found' && (
        <p>{text(`page.${view.state.replaceAll('-', '_')}`, { site: given.sites[0] as string })}</p>
      )}
      <Findings findings={view.findings.filter(speaks)} {...row} />
      <Also findings={view.findings.filter(finding => !speaks(finding))} {...row} />
      <Ways {...props} />
      <HintsSwitch {...props} />
    </section>
  )
}

/** While nothing is known: the usual beginning, which the style sheet hides; it takes the room, so that nothing below moves. */
const drawn = (view: TabView): TabView =>
  view.state === 'unknown' ? { ...view, state: 'nothing-open', findings: [] } : view

/** What says something about this person's photos, as against what only leads somewhere. */
const speaks = (finding: ShownFinding) => finding.level !== 'info'

type FindingsProps = RowProps & { findings: ShownFinding[] }

function Findings({ findings, ...row }: FindingsProps) {
  if (findings.length === 0) return null
  return (
    <ul class="findings">
      {findings.map(finding => (
        <FindingRow key={finding.id} finding={finding} {...row} />
      ))}
    </ul>
  )
}

function Also(props: FindingsProps) {
  const { length } = props.findings
  if (length === 0) return null
  return (
    <details class="also">
      <summary>
        {text('page.also', { n: length })}
        <Icon of={ChevronDown} turns />
      </summary>
      <Findings {...props} />
    </details>
  )
}

function Ways(props: PagePanelProps) {
  const { view, onGoToTab, onReload, onAllow } = props
  const { state, tabId } = view
  const heard = state === 'found' || state === 'nothing-found'
  if (state === 'no-access') return <Way label="page.allow" main onPress={onAllow} />
  if (heard)
    return view.inFront ? null : (
      <Way label="page.go_to_tab" main onPress={() => onGoToTab(tabId as number)} />
    )
  return (
    <p class="buttons">
      <OpenSites {...props} />
      {state === 'nothing-heard' && <Way label="page.reload" onPress={() => onReload(tabId as number)} />}
    </p>
  )
}

function HintsSwitch({ view, hintsHidden, onHideHints }: PagePanelProps) {
  const hidden = hintsHidden || view.hidden
  if (!hidden && view.findings.length === 0) return null
  return (
    <p class="hints-switch">
      {hidden && <span>{text('page.hints_hidden')}</span>}
      <button type="button" class="plain" onClick={() => onHideHints(!hidden, view.tabId)}>
        <Icon of={hidden ? Eye : EyeOff} size={14} />
        {text(hidden ? 'page.show_hints' : 'page.hide_hints')}
      </button>
    </p>
  )
}
