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
  session?: Session
  counts?: Counts
}

/** Counts what is there; the first time, it is what the rest is compared with. Never throws. */
export async function look(visit: Visit, seen: Seen): Promise<{ trouble?: Trouble; wait?: number }> {
  const entry = entryOf(visit, seen.session)
  try {
    if (!seen.session) entry.session = await validate(visit)
    const counts = await countsIn(entry, seen)
    if (seen.counts) seen.arrived += growth(seen.counts, counts)
    seen.counts = new Map([...(seen.counts ?? []), ...counts])
    seen.session = entry.session
    return {}
  } catch (error) {
    const wait = error instanceof Refusal ? error.wait : undefined
    return { trouble: await troubleOf(error, entry), wait }
  }
}

async function countsIn(entry: Entry, seen: Seen): Promise<Counts> {
  if (seen.libraries.length === 0) seen.libraries = (await librariesOf(entry)).libraries
  const counts = await Promise.all(seen.libraries.map(library => countOf(entry, library)))
  return new Map(counts.flat())
}

/** A library that is no more has no count. */
async function countOf(entry: Entry, library: Library): Promise<[string, number][]> {
  try {
    return [[library.zoneID.zoneName, await itemsIn(entry, library)]]
  } catch (error) {
    if (isRefusal(error, 'no-zone')) return []
    throw error
  }
}
