import { Check, CircleQuestionMark, TriangleAlert } from 'lucide'
import type { Told } from '../../icloud/status/told.ts'
import { timeText } from '../format.ts'
import { Icon } from '../icon.tsx'
import { text } from '../text.ts'

type Trouble = Told & { state: 'trouble' }

const ICONS = { trouble: TriangleAlert, fine: Check, unknown: CircleQuestionMark }

/** What it comes to, then each service by name. */
export function StatusResult({ at, services }: { at: string; services: Told[] }) {
  const troubles = services.filter(one => one.state === 'trouble')
  return (
    <>
      {troubles.map(one => (
        <TroubleSaid key={one.service} {...one} />
      ))}
      {troubles.length === 0 && (
        <p class="says">{text(`status.${allFine(services) ? 'all' : 'some'}_fine`)}</p>
      )}
      <ul class="services">
        {services.map(one => (
          <li key={one.service} data-service={one.service} data-state={one.state}>
            <Icon of={ICONS[one.state]} size={15} />
            <span>
              <b>{nameOf(one)}</b> <span class="how">{stateText(one)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p class="status">{text('status.read', { time: timeText(at) })}</p>
    </>
  )
}

const allFine = (services: Told[]) => services.every(({ state }) => state === 'fine')

const nameOf = ({ service }: Told) => text(`status.services.${service}`)

function TroubleSaid(told: Trouble) {
  const service = nameOf(told)
  const { since } = told
  return (
    <p class="says trouble">
      {since
        ? text('status.trouble_since', { service, time: timeText(since) })
        : text('status.trouble', { service })}{' '}
      <span class="advice">{text(`status.advice.${told.service}`)}</span>
    </p>
  )
}

function stateText(told: Told): string {
  if (told.state === 'trouble') return text(`status.kinds.${told.kind}`)
  if (told.state === 'fine' && told.ended) return text('status.ended', { time: timeText(told.ended) })
  return text(`status.${told.state}`)
}
