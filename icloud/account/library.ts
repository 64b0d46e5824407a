import type { GenericSchema } from 'valibot'
import { countPath, type Database, ownOrigin, queryPath } from './addresses.ts'
import { ask } from './ask.ts'
import type { LibraryFacts } from './facts.ts'
import type { Library } from './libraries.ts'
import { countQuery, indexQuery, newestQuery } from './queries.ts'
import { Refusal } from './refusal.ts'
import { COUNT, INDEX, NEWEST } from './schemas.ts'
import { type Entry, inSession } from './session.ts'

export async function itemsIn(entry: Entry, library: Library): Promise<number> {
  const { batch } = await asked(entry, library, countPath, COUNT, countQuery(library.zoneID))
  return understood(batch?.records?.fields.itemCount.value)
}

export async function readyIn(entry: Entry, library: Library): Promise<boolean> {
  const { records } = await asked(entry, library, queryPath, INDEX, indexQuery(library.zoneID))
  return understood(records?.fields.state.value) === 'FINISHED'
}

/** When the newest reached iCloud, and the last was added; neither in a library that is empty. */
export async function newestIn(
  entry: Entry,
  library: Library,
): Promise<Pick<LibraryFacts, 'newest' | 'added'>> {
  const { records } = await asked(entry, library, queryPath, NEWEST, newestQuery(library.zoneID))
  if (records.length === 0) return {}
  const newest = understood(latest(records.flatMap(record => record?.created.timestamp ?? [])))
  const added = latest(records.flatMap(record => record?.fields?.addedDate?.value ?? []))
  return { newest, ...(added && { added }) }
}

/** The order of the answer is no promise. */
function latest(times: number[]): string | undefined {
  const [last] = times.sort((a, b) => b - a)
  return last === undefined ? undefined : new Date(last).toISOString()
}

function asked<T>(
  entry: Entry,
  { database }: Library,
  path: (database: Database) => string,
  shape: GenericSchema<unknown, T>,
  query: object,
): Promise<T> {
  const { visit } = entry
  return inSession(entry, ({ hosts }) =>
    ask(visit, {
      url: ownOrigin(hosts.photos, visit.site) + path(database),
      shape,
      body: JSON.stringify(query),
    }),
  )
}

function understood<T>(value: T | undefined): T {
  if (value === undefined) throw new Refusal('not-understood')
  return value
}
