import { ChevronDown } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import type { Wording } from '../../fixes/phone.ts'
import type { Facts } from '../../icloud/account/facts.ts'
import type { Verdict } from '../../icloud/account/verdict.ts'
import { timeText } from '../format.ts'
import { Icon } from '../icon.tsx'
import { text } from '../text.ts'
import { valuesOf } from '../wording-text.ts'
import styles from './account.css?inline'
import type { PanelPlace } from './account-slots.ts'
import { ArrivalsPart, type ArrivalsPartProps } from './arrivals-part.tsx'
import { LastPhoto, type LastPhotoProps } from './last-photo.tsx'
import { OpenSites, type OpenSitesProps } from './open-sites.tsx'
import { isOfLastDay } from './tab-view.ts'
import { VerdictRow } from './verdict-row.tsx'
import { Press } from './wait-parts.tsx'

export interface AccountPanelProps
  extends PanelPlace,
    ArrivalsPartProps,
    OpenSitesProps,
    Omit<LastPhotoProps, 'facts'> {
  /** What stands in the way of asking: the browser, that no page of icloud.com is open, or that the one that is does not answer. */
  obstacle?: 'no-access' | 'no-tab' | 'not-heard'
  facts?: Facts
  /** False: iCloud is being asked. */
  done?: boolean
  verdicts: Verdict[]
  /** Masked; known only while the checklist that asked is open. */
  account?: string
  wording: Wording
  /** It takes the place of what was pressed, and so the focus. */
  focused: boolean
  onAsk: () => void
  onAllow: () => void
  onStop: () => void
  onReload: () => void
}

/** What iCloud itself says: being asked, asked, or out of reach. */
export function AccountPanel(props: AccountPanelProps) {
  const { facts, done, obstacle, focused } = props
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (focused) section.current?.focus()
  }, [focused])
  const isAsking = facts !== undefined && !done
  const isWatching = props.arrivals !== undefined && !props.arrivals.ended
  return (
    <section
      ref={section}
      class="panel page account"
      tabIndex={-1}
      aria-label={text('account.heading')}
      data-asked={facts?.at}
      data-account={obstacle ?? (isAsking ? 'asking' : facts ? 'asked' : 'none')}
    >
      <style>{styles}</style>
      <h2>{text('account.heading')}</h2>
      <p role="status">{statusText(props)}</p>
      {facts && <Verdicts {...props} />}
      {done && facts && isOfLastDay(facts.at) && <LastPhoto key={facts.at} {...props} facts={facts} />}
      <Ways {...props} isAsking={isAsking} />
      {(done || isWatching) && <ArrivalsPart {...props} />}
    </section>
  )
}

function statusText({ obstacle, facts, done, account, wording }: AccountPanelProps): string {
  const asked = facts && text('account.asked', { time: timeText(facts.at) })
  if (obstacle) return [text(`account.${obstacle.replaceAll('-', '_')}`), asked].filter(Boolean).join(' ')
  if (!asked) return text('account.offer')
  if (!done) return text('account.asking')
  const { account: kind = '', device = '' } = valuesOf(wording)
  return account ? `${asked} ${text('account.whose', { who: account, account: kind, device })}` : asked
}

/** The trouble first. What could not be checked is told at the end, and folded: it asks for nothing. */
function Verdicts({ verdicts, done, wording, onFix }: AccountPanelProps) {
  const told = ['problem', 'fine'].flatMap(one => verdicts.filter(({ result }) => result === one))
  const others = verdicts.filter(({ result }) => result === 'could-not-check')
  const row = (verdict: Verdict) => (
    <VerdictRow key={verdict.fix} verdict={verdict} wording={wording} onFix={onFix} />
  )
  return (
    <>
      {told.length > 0 && <ul class="findings">{told.map(row)}</ul>}
      {done && others.length > 0 && (
        <details class="also" open={told.length === 0}>
          <summary>
            {text('account.could_not', { n: others.length })}
            <Icon of={ChevronDown} turns />
          </summary>
          <ul class="findings">{others.map(row)}</ul>
        </details>
      )}
    </>
  )
}

function Ways(props: AccountPanelProps & { isAsking: boolean }) {
  const { obstacle, facts, isAsking, onAllow, onAsk, onStop, onReload } = props
  return (
    <p class="buttons">
      {obstacle === 'no-access' && <Press words={text('page.allow')} main onPress={onAllow} />}
      {obstacle === 'no-tab' && <OpenSites {...props} />}
      {obstacle === 'not-heard' && <Press words={text('page.reload')} main onPress={onReload} />}
      {isAsking ? (
        <Press words={text('account.stop')} onPress={onStop} />
      ) : (
        <Press words={text(facts ? 'account.again' : 'account.ask')} onPress={onAsk} />
      )}
    </p>
  )
}
