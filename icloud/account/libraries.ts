import { type Database, ownOrigin, zonesPath } from './addresses.ts'
import { ask } from './ask.ts'
import { isRefusal, Refusal } from './refusal.ts'
import { ZONE_LIST, type ZoneID, type ZoneList } from './schemas.ts'
import { type Entry, inSession } from './session.ts'

export interface Library {
  database: Database
  zoneID: ZoneID
}

/** Some accounts have a PrimarySync1. */
const LIBRARY = /^(?:PrimarySync|SharedSync-)/
/** Zones that hold no library: what was shared by link, and CloudKit's own. */
const OTHER = /^(?:CMM-|_default)/

export const isShared = ({ zoneID }: Library) => zoneID.zoneName.startsWith('SharedSync-')

/** With an error, there may be more than are listed; or no list was found at all. */
export interface Listed {
  libraries: Library[]
  error?: unknown
}

/** More than anybody has: each costs three calls. */
const MOST = 5

/** Only who has iCloud Photos can take part in a Shared Library. */
export async function librariesOf(entry: Entry): Promise<Listed> {
  const own = await listed(entry, 'private')
  if (own.libraries.length === 0) {
    if (own.error && !isRefusal(own.error, 'no-zone')) throw own.error
    return own
  }
  const shared = await listed(entry, 'shared')
  const all = [...own.libraries, ...shared.libraries].sort(
    (a, b) => Number(isShared(a)) - Number(isShared(b)),
  )
  const error = isRefusal(shared.error, 'no-zone') ? (own.error ?? shared.error) : (shared.error ?? own.error)
  return { libraries: all.slice(0, MOST), error: all.length > MOST ? new Refusal('not-understood') : error }
}

const listed = (entry: Entry, database: Database): Promise<Listed> =>
  listIn(entry, database).catch(error => ({ libraries: [], error }))

async function listIn(entry: Entry, database: Database): Promise<Listed> {
  const { zones, moreComing } = await zonesIn(entry, database)
  const known = zones.filter(zone => zone !== undefined).filter(zone => !zone.serverErrorCode)
  const names = known.map(({ zoneID }) => zoneID.zoneName)
  const libraries = known.filter(zone => !zone.deleted && LIBRARY.test(zone.zoneID.zoneName))
  const isUnclear = zones.length > known.length || names.some(isStrange)
  // The library may be one that we cannot read, or have a new name.
  const isMissing = database === 'private' && libraries.length === 0 && isUnclear
  return {
    libraries: libraries.map(({ zoneID }) => ({ database, zoneID })),
    error: moreComing || isMissing ? new Refusal('not-understood') : undefined,
  }
}

const isStrange = (name: string) => !LIBRARY.test(name) && !OTHER.test(name)

const zonesIn = (entry: Entry, database: Database): Promise<ZoneList> =>
  inSession(entry, ({ hosts }) =>
    ask(entry.visit, {
      url: ownOrigin(hosts.photos, entry.visit.site) + zonesPath(database),
      shape: ZONE_LIST,
      body: '{}',
    }),
  )
