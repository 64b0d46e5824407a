import { hostsOf } from './hosts.ts'

/** What must be forgotten bears the mark PRIVATE; the parts that may be kept do not. */
const APPLE_ID = 'PRIVATE.person@icloud.com'
const GIGABYTE = 2 ** 30

export function account(site: string) {
  return {
    dsInfo: dsInfo(),
    hasMinimumDeviceForPhotosWeb: true,
    iCDPEnabled: false,
    webservices: webservices(site),
    // True on ordinary accounts: says nothing of Advanced Data Protection.
    pcsEnabled: true,
    pcsDeleted: false,
    configBag: configBag(site),
    hsaTrustedBrowser: true,
    hsaChallengeRequired: false,
    isExtendedLogin: true,
    appsOrder: ['mail', 'contacts', 'calendar', 'photos', 'iclouddrive', 'notes3', 'find'],
    version: 2,
    requestInfo: { country: 'US', timeZone: 'PRIVATE/GMT-8', region: 'PRIVATE-CA' },
    iCloudInfo: { SafariBookmarksHasMigratedToCloudKit: true },
    apps: { mail: {}, photos: {}, notes3: {}, iclouddrive: {}, find: { canLaunchWithOneFactor: true } },
  }
}

function dsInfo() {
  return {
    appleId: APPLE_ID,
    primaryEmail: APPLE_ID,
    appleIdAliases: ['PRIVATE.alias@me.com', 'PRIVATE.alias@icloud.com'],
    appleIdAlias: 'PRIVATE.alias@me.com',
    iCloudAppleIdAlias: 'PRIVATE.alias@icloud.com',
    appleIdEntries: [
      { isPrimary: true, type: 'EMAIL', value: APPLE_ID },
      { type: 'PHONE', value: '+1 555 0100 PRIVATE' },
    ],
    firstName: 'PRIVATE-first',
    lastName: 'PRIVATE-last',
    fullName: 'PRIVATE-first PRIVATE-last',
    dsid: 'PRIVATE-10012345678',
    aDsID: 'PRIVATE-000123-05-aabbccdd',
    notificationId: 'PRIVATE-notification',
    beneficiaryInfo: { isBeneficiary: false, name: 'PRIVATE-heir' },
    countryCode: 'USA',
    locale: 'en-us_US',
    languageCode: 'en-us',
    isWebAccessAllowed: true,
    hasICloudQualifyingDevice: true,
    ICDRSCapableDeviceCount: 3,
    iCDPEnabled: false,
    hasPaymentInfo: true,
    isManagedAppleID: false,
    // Some booleans are text.
    'gilligan-enabled': 'true',
    locked: false,
    statusCode: 2,
  }
}

function webservices(site: string) {
  const { account, photos, findMy } = hostsOf(site)
  const active = (host: string) => ({ url: `https://${host}:443`, status: 'active' })
  return {
    ckdatabasews: { pcsRequired: true, ...active(photos) },
    photos: { pcsRequired: true, ...active(`p99-photosws.${site}`) },
    account: { iCloudEnv: { shortId: 'p', vipSuffix: 'prod' }, ...active(account) },
    findme: active(findMy),
    mail: active(`p99-mailws.${site}`),
    // Some have no status, some nothing at all.
    ckdeviceservice: { url: `https://p99-ckdevice.${site}:443` },
    schoolwork: {},
  }
}

export function configBag(site: string) {
  return {
    urls: {
      accountLoginUI: 'https://idmsa.apple.com/appleauth/auth/signin?widgetKey=PRIVATE-key',
      accountLogin: `https://setup.${site}/setup/ws/1/accountLogin`,
    },
    accountCreateEnabled: 'true',
  }
}

/** Sizes in GB; as on the stand-in's home page unless said otherwise. */
export function storageUsage(used = 4.9, total = 5, photos = 3.6) {
  return {
    storageUsageByMedia: [
      media('photos', 'Photos and Videos', photos),
      media('backup', 'Backup', 0.9),
      media('docs', 'Docs', 0.21),
      media('mail', 'Mail', 0.19),
    ],
    storageUsageInfo: {
      compStorageInBytes: 0,
      usedStorageInBytes: Math.round(used * GIGABYTE),
      totalStorageInBytes: total * GIGABYTE,
      commerceStorageInBytes: 0,
    },
    quotaStatus: {
      overQuota: used >= total,
      haveMaxQuotaTier: false,
      'almost-full': used < total && used / total > 0.95,
      paidQuota: total > 5,
    },
    familyStorageUsageInfo: {
      usageInBytes: 12_345,
      familyMembers: [
        {
          fullName: 'PRIVATE-child',
          appleId: 'PRIVATE.child@icloud.com',
          dsid: 'PRIVATE-2',
          usageInBytes: 12_345,
        },
      ],
    },
  }
}

function media(mediaKey: string, displayLabel: string, gigabytes: number) {
  return { mediaKey, displayLabel, displayColor: 'ffcc00', usageInBytes: Math.round(gigabytes * GIGABYTE) }
}

export function webAccess(more: object = {}) {
  return { dsid: 'PRIVATE-10012345678', isWebAccessAllowed: true, ...more }
}

/** What is added for an account with Advanced Data Protection. */
export const PROTECTED = {
  isICDRSDisabled: true,
  isDeviceConsentedForPCS: false,
  deviceConsentForPCSExpiry: 0,
}
