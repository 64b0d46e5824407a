import { type Database, ownOrigin, zonesPath } from './addresses.ts'
import { ask } from './ask.ts'
import type { Trouble } from './facts.ts'
import { isRefusal, Refusal } from './refusal.ts'
import { ZONE_LIST, type ZoneID, type ZoneList } from './schemas.ts'
import { type Entry, inSession } from './session.ts'
import { troubleOf } from './trouble.ts'

export interface Library {
  database: Database
  zoneID: ZoneID
}

/** Some accounts have a PrimarySync1. */
const LIBRARY = /^(?:PrimarySync|SharedSync-)/
/** Zones that hold no library: what was shared by link, and CloudKit's own. */
const OTHER = /^(?:CMM-|_default)/

export const isShared = ({ zoneID }: Library) => zoneID.zoneName.startsWith('SharedSync-')

/** With trouble, there may be more than are listed. Only who has iCloud Photos can take part in a Shared Library. */
export async function librariesOf(entry: Entry): Promise<{ libraries: Library[]; trouble?: Trouble }> {
  const own = await librariesIn(entry, 'private')
  if (own.length === 0) return { libraries: own }
  try {
    return { libraries: [...own, ...(await librariesIn(entry, 'shared'))] }
  } catch (error) {
    return { libraries: own, trouble: await troubleOf(error, entry) }
  }
}

async function librariesIn(entry: Entry, database: Database): Promise<Library[]> {
  const { zones, moreComing } = await zonesIn(entry, database)
  const known = zones.filter(zone => zone !== undefined).filter(zone => !zone.serverErrorCode)
  const names = known.map(({ zoneID }) => zoneID.zoneName)
  const libraries = known.filter(zone => !zone.deleted && LIBRARY.test(zone.zoneID.zoneName))
  const isUnclear = moreComing || zones.length > known.length || names.some(isStrange)
  // The library may be one that we cannot read, or have a new name.
  if (database === 'private' && libraries.length === 0 && isUnclear) throw new Refusal('not-understood')
  return libraries.map(({ zoneID }) => ({ database, zoneID }))
}

const isStrange = (name: string) => !LIBRARY.test(name) && !OTHER.test(name)

async function zonesIn(entry: Entry, database: Database): Promise<ZoneList> {
  const { visit } = entry
  try {
    return await inSession(entry, ({ hosts }) =>
      ask(visit, {
        url: ownOrigin(hosts.photos, visit.site) + zonesPath(database),
        shape: ZONE_LIST,
        body: '{}',
      }),
    )
  } catch (error) {
    if (isRefusal(error, 'no-zone')) return { zones: [] }
    throw error
  }
}
