import * as v from 'valibot'
import type { Kind, Service, Told } from './told.ts'

const DAY = 24 * 3_600_000

/** The last moment that a `Date` can hold, ms. */
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15))
const word = v.pipe(v.string(), v.trim(), v.toLowerCase())

const Event = v.object({
  epochStartDate: v.nullish(time),
  epochEndDate: v.nullish(time),
  eventStatus: v.nullish(word),
  statusType: v.nullish(word),
})
type Event = v.InferOutput<typeof Event>

/** What of an event is true now; undefined: it does not say. */
type Phase = 'going' | 'over' | 'to-come' | undefined

const KIND_OF: Record<string, Kind> = { outage: 'outage', performance: 'slow', maintenance: 'maintenance' }

/** One trouble is enough to say so; that all is fine needs every event to be understood. */
export function toldOf(service: Service, events: unknown, now: Date): Told {
  if (!Array.isArray(events)) return { service, state: 'unknown' }
  const read = events.map(event => v.safeParse(Event, event))
  const known = read.flatMap(({ success, output }) => (success ? [output as Event] : []))
  const phases = known.map(event => phaseOf(event, now))
  const going = known.filter((_, at) => phases[at] === 'going')
  if (going.length > 0) return trouble(service, going, now)
  if (known.length < read.length || phases.includes(undefined)) return { service, state: 'unknown' }
  return { service, state: 'fine', ended: endedLately(known, now) }
}

function phaseOf(event: Event, now: Date): Phase {
  const { eventStatus, statusType } = event
  if (statusType === 'available' || eventStatus === 'resolved' || eventStatus === 'completed') return 'over'
  return eventStatus === 'ongoing' ? 'going' : phaseByTimes(event, now)
}

function phaseByTimes({ epochStartDate: start, epochEndDate: end }: Event, now: Date): Phase {
  if (typeof start !== 'number') return undefined
  if (start > now.getTime()) return 'to-come'
  return typeof end === 'number' && end <= now.getTime() ? 'over' : 'going'
}

/** Of several the one that has lasted longest. */
function trouble(service: Service, going: Event[], now: Date): Told {
  const begun = ({ epochStartDate: start }: Event) =>
    typeof start === 'number' && start <= now.getTime() ? start : undefined
  const first = going.reduce((one, other) =>
    (begun(other) ?? Infinity) < (begun(one) ?? Infinity) ? other : one,
  )
  const kind = KIND_OF[first.statusType ?? ''] ?? 'problem'
  return { service, state: 'trouble', kind, since: isoOf(begun(first)) }
}

function endedLately(events: Event[], now: Date): string | undefined {
  const ends = events.flatMap(({ epochEndDate, statusType }) =>
    typeof epochEndDate === 'number' && statusType !== 'available' ? [epochEndDate] : [],
  )
  const lately = ends.filter(end => end <= now.getTime() && end > now.getTime() - DAY)
  return lately.length > 0 ? isoOf(Math.max(...lately)) : undefined
}

const isoOf = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString())
