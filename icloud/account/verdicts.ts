import { FIX_IDS, type FixId } from '../../fixes/fix.ts'
import { isFull, isNearlyFull } from '../finding.ts'
import type { Facts, LibraryFacts, Trouble } from './facts.ts'
import { newestArrival } from './last-photo.ts'
import { updateVerdict } from './update-verdict.ts'
import type { Reason, Result, Values, Verdict } from './verdict.ts'

type Said = Omit<Verdict, 'fix'>

/** What the person says of it; `capacity` in bytes. No iPad is among the facts. */
interface Phone {
  model?: string
  ios?: number
  capacity?: number
}

/** One of each fix, in their order. */
export const verdictsOf = (facts: Facts, phone: Phone = {}): Verdict[] =>
  FIX_IDS.map(fix => ({ fix, ...SAYING[fix](facts, phone) }))

const say = (result: Result, reason: Reason, values?: Values): Said =>
  values ? { result, reason, values } : { result, reason }

const partly = (said: Said, trouble: Trouble | undefined): Said =>
  trouble ? { ...said, partly: trouble } : said

const isPad = ({ model }: Phone) => model === 'ipad'

const onPhone = () => say('could-not-check', 'on-phone')

const SAYING: Record<FixId, (facts: Facts, phone: Phone) => Said> = {
  settings,
  connection: onPhone,
  'icloud-storage': storage,
  'iphone-storage': phoneStorage,
  restart: onPhone,
  update: (facts, phone) => (isPad(phone) ? onPhone() : updateVerdict(facts, phone)),
  charge: onPhone,
}

function storage({ storage, troubles }: Facts): Said {
  if (!storage) return say('could-not-check', troubles.storage ?? 'no-answer')
  const { used, total } = storage
  // What Apple says comes first: of a family plan we see only one's own part.
  if (storage.full || isFull(storage)) return say('problem', 'full', { used, total })
  if (storage.nearlyFull || isNearlyFull(storage)) return say('problem', 'nearly-full', { used, total })
  // The numbers alone do not tell: see above.
  if (storage.full === undefined) return say('could-not-check', 'not-understood')
  return say('fine', 'room', { used, total })
}

function phoneStorage({ storage }: Facts, { capacity = Number.POSITIVE_INFINITY }: Phone): Said {
  const photos = storage?.photos
  return photos !== undefined && photos > capacity
    ? say('problem', 'larger-than-phone', { photos, capacity })
    : onPhone()
}

/** Not even a photo of today says that the phone's switch is on: a Mac may have sent it, or whoever shares the library. */
function settings({ phones, libraries, troubles }: Facts, phone: Phone): Said {
  if (troubles.account === 'terms') return say('problem', 'terms')
  if (phones?.length === 0 && !isPad(phone)) return say('problem', 'no-iphone')
  if (libraries?.length === 0 && !troubles.photos) return say('problem', 'never-on')
  if (libraries?.some(({ ready }) => ready === false)) return say('could-not-check', 'not-ready')
  const seen = valuesOf(libraries ?? [], troubles.photos)
  if (phones?.length && (seen.time || libraries?.some(({ items }) => items)))
    return partly(say('could-not-check', 'on-account', seen), troubles.photos)
  const trouble = troubles.account ?? troubles.photos ?? troubles.devices
  return say('could-not-check', trouble ?? (libraries ? 'on-phone' : 'no-answer'))
}

/** The count only when it is of all libraries; with trouble there may be more than these. */
function valuesOf(libraries: LibraryFacts[], trouble: Trouble | undefined): Values {
  const time = newestArrival(libraries)
  const items = libraries.reduce((sum, library) => sum + (library.items ?? Number.NaN), 0)
  return { ...(time && { time }), ...(!trouble && Number.isFinite(items) && { items }) }
}
