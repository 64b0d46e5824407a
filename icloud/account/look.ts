import type { Trouble } from './facts.ts'
import { type Counts, growth } from './growth.ts'
import { type Library, librariesOf } from './libraries.ts'
import { itemsIn } from './library.ts'
import { isRefusal, Refusal } from './refusal.ts'
import { type Entry, entryOf, type Session, validate } from './session.ts'
import { troubleOf } from './trouble.ts'
import type { Visit } from './visit.ts'

/** What one look leaves to the next. */
export interface Seen {
  arrived: number
  libraries: Library[]
  /** The list had all; or there is no library yet. */
  list?: 'whole' | 'empty'
  session?: Session
  counts: Map<string, number>
}

interface Looked {
  /** Why there is no answer. */
  trouble?: Trouble
  /** Why a part is not in it. */
  partly?: Trouble
  /** How long Apple asks to wait, ms. */
  wait?: number
}

/** Counts what is there; the first time, it is what the rest is compared with. Never throws. */
export async function look(visit: Visit, seen: Seen): Promise<Looked> {
  const entry = entryOf(visit, seen.session)
  try {
    if (!seen.session) seen.session = entry.session = await validate(visit)
    const unlisted = await list(entry, seen)
    const { counts, uncounted } = await countsIn(entry, seen.libraries)
    if (entry.isMixed) throw new Refusal('other-account')
    seen.arrived += growth(seen.counts, counts)
    for (const [zone, items] of counts) seen.counts.set(zone, items)
    seen.session = entry.session
    const missing = uncounted ?? unlisted
    return { partly: await partlyFor(missing, entry), wait: waitIn(uncounted) ?? waitIn(unlisted) }
  } catch (error) {
    return { trouble: await troubleOf(error, entry), wait: waitIn(error) }
  }
}

/** Who has no Shared Library misses none. */
const partlyFor = async (missing: unknown, entry: Entry) =>
  missing && !isRefusal(missing, 'no-zone') ? troubleOf(missing, entry) : undefined

const waitIn = (error: unknown) => (error instanceof Refusal ? error.wait : undefined)

/** Until it is whole: a library that could not be listed is no new one. What is in one that began since has arrived. */
async function list(entry: Entry, seen: Seen): Promise<unknown> {
  if (seen.list === 'whole') return undefined
  const { libraries, error } = await librariesOf(entry)
  if (seen.list === 'empty') for (const own of libraries.filter(isOwn)) seen.counts.set(keyOf(own), 0)
  const isEmpty = libraries.length === 0
  Object.assign(seen, { libraries, list: error ? undefined : isEmpty ? 'empty' : 'whole' })
  return error
}

const isOwn = ({ database }: Library) => database === 'private'
const keyOf = ({ database, zoneID }: Library) => `${database} ${zoneID.zoneName}`

/** A library that does not answer leaves the others. */
async function countsIn(entry: Entry, libraries: Library[]): Promise<{ counts: Counts; uncounted: unknown }> {
  const answers = await Promise.allSettled(libraries.map(library => countOf(entry, library)))
  const counts = answers.flatMap(answer => (answer.status === 'fulfilled' ? [answer.value] : []))
  const [uncounted] = answers.flatMap(answer => (answer.status === 'rejected' ? [answer.reason] : []))
  if (uncounted && counts.length === 0) throw uncounted
  return { counts: new Map(counts.flat()), uncounted }
}

/** A library that is no more has no count. */
async function countOf(entry: Entry, library: Library): Promise<[string, number][]> {
  try {
    return [[keyOf(library), await itemsIn(entry, library)]]
  } catch (error) {
    if (isRefusal(error, 'no-zone')) return []
    throw error
  }
}
