import type { ZoneID } from './records.ts'

export interface Library {
  database: 'private' | 'shared'
  zoneID: ZoneID
  /** False for an album that is shared: it is listed, but has no index. */
  indexed: boolean
  items: number
  /** When the newest photos reached iCloud, the newest first. */
  arrivals: number[]
}

const MINUTE = 60_000
const OWNER = '_PRIVATE0a1b2c3d'
const OTHER_OWNER = '_PRIVATE4e5f6071'

/** The person's own, one that another person shares with them, and a shared album. */
export function libraries(now: number): [Library, ...Library[]] {
  const ago = (...minutes: number[]) => minutes.map(minute => now - minute * MINUTE)
  return [
    {
      database: 'private',
      zoneID: { zoneName: 'PrimarySync', ownerRecordName: OWNER },
      indexed: true,
      items: 1204,
      arrivals: ago(4, 7, 12, 55, 130),
    },
    {
      database: 'shared',
      zoneID: { zoneName: 'SharedSync-PRIVATE-6C1F', ownerRecordName: OTHER_OWNER },
      indexed: true,
      items: 86,
      arrivals: ago(90, 95),
    },
    {
      database: 'private',
      zoneID: { zoneName: 'CMM-PRIVATE-77AB', ownerRecordName: OWNER },
      indexed: false,
      items: 0,
      arrivals: [],
    },
  ]
}
