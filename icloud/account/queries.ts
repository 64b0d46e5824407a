import type { ZoneID } from './schemas.ts'

/** How many a library holds: a number and nothing of what they are. */
export const countQuery = (zoneID: ZoneID) => ({
  batch: [
    {
      resultsLimit: 1,
      query: {
        recordType: 'HyperionIndexCountLookup',
        filterBy: {
          fieldName: 'indexCountID',
          comparator: 'IN',
          fieldValue: { type: 'STRING_LIST', value: ['CPLAssetByAddedDate'] },
        },
      },
      zoneWide: true,
      zoneID,
    },
  ],
})

export const indexQuery = (zoneID: ZoneID) => ({ query: { recordType: 'CheckIndexingState' }, zoneID })

const isEqual = (fieldName: string, type: string, value: string | number) => ({
  fieldName,
  comparator: 'EQUALS',
  fieldValue: { type, value },
})

/** Each photo is two records. Without `desiredKeys` they come with places, file names and small pictures. */
export const newestQuery = (zoneID: ZoneID) => ({
  query: {
    recordType: 'CPLAssetAndMasterByAddedDate',
    filterBy: [isEqual('startRank', 'INT64', 0), isEqual('direction', 'STRING', 'ASCENDING')],
  },
  resultsLimit: 40,
  desiredKeys: ['addedDate'],
  zoneID,
})
