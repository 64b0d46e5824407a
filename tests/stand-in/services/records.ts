export interface ZoneID {
  zoneName: string
  ownerRecordName: string
}

const MINUTE = 60_000
const DEVICE = 'PRIVATE9A0B1C2D3E4F5061728394A5B6C7D8E9F00112233445566778899AABBC'

/** A photo is two records: what it is, and what the person did with it. `arrived`: when they reached iCloud. */
export function master(zoneID: ZoneID, arrived: number, number: number) {
  const original = { value: file(number), type: 'ASSETID' }
  return record(zoneID, masterName(number), 'CPLMaster', arrived, {
    filenameEnc: { value: `PRIVATE-IMG_${number}.HEIC`, type: 'ENCRYPTED_BYTES' },
    itemType: { value: 'public.heic', type: 'STRING' },
    resOriginalWidth: { value: 4032, type: 'INT64' },
    resOriginalRes: original,
    resJPEGThumbRes: original,
  })
}

export function asset(zoneID: ZoneID, arrived: number, number: number) {
  return record(zoneID, `PRIVATE-asset-${number}`, 'CPLAsset', arrived + 3, {
    assetDate: { value: arrived - 3 * MINUTE, type: 'TIMESTAMP' },
    addedDate: { value: arrived - 2 * MINUTE, type: 'TIMESTAMP' },
    masterRef: {
      value: { recordName: masterName(number), action: 'DELETE_SELF', zoneID },
      type: 'REFERENCE',
    },
    locationEnc: { value: 'PRIVATE-YnBsaXN0MDA=', type: 'ENCRYPTED_BYTES' },
    captionEnc: { value: 'PRIVATE-caption', type: 'ENCRYPTED_BYTES' },
    isFavorite: { value: 0, type: 'INT64' },
  })
}

export function record(zoneID: ZoneID, recordName: string, recordType: string, at: number, fields: object) {
  const touched = { timestamp: at, userRecordName: zoneID.ownerRecordName, deviceID: DEVICE }
  return {
    recordName,
    recordType,
    fields,
    pluginFields: {},
    recordChangeTag: '49lb',
    created: touched,
    modified: touched,
    deleted: false,
    zoneID,
  }
}

const masterName = (number: number) => `PRIVATE-master-${number}`

function file(number: number) {
  return {
    fileChecksum: `PRIVATE-checksum-${number}`,
    size: 1_800_000,
    wrappingKey: 'PRIVATE-wrapping-key',
    downloadURL: `https://cvws.icloud-content.com/B/PRIVATE-signature/\${f}?o=PRIVATE-${number}`,
  }
}
