/**
 * Where things are on the phone, newest first. `from` is the first iOS version a path is true for; crumbs are
 * message names under `crumbs`. Moves: Photos settings went under Apps in iOS 18; the switch was called "iCloud
 * Photos" up to iOS 15; Low Power Mode went under Power Mode in iOS 26; the status line moved in 18 and in 26.
 */
export interface Place {
  from: number
  crumbs: string[]
}

const always = (...crumbs: string[]): Place[] => [{ from: 0, crumbs }]

const PHOTOS_18 = ['settings', 'apps', 'photos']
const PHOTOS_15 = ['settings', 'photos']
const ICLOUD = ['settings', 'name', 'icloud']

export const PATHS: Record<string, Place[]> = {
  settings: always('settings', 'name'),
  icloud: always(...ICLOUD),
  icloudPhotos: always(...ICLOUD, 'photos'),
  syncSwitch: [
    { from: 16, crumbs: [...ICLOUD, 'photos', 'sync_this'] },
    { from: 0, crumbs: [...ICLOUD, 'photos', 'icloud_photos'] },
  ],
  optimize: always(...ICLOUD, 'photos', 'optimize'),
  accountStorage: [
    { from: 18, crumbs: [...ICLOUD, 'storage_or_manage'] },
    { from: 16, crumbs: [...ICLOUD, 'manage_account_storage'] },
    { from: 0, crumbs: [...ICLOUD, 'manage_storage'] },
  ],
  changePlan: [
    { from: 18, crumbs: [...ICLOUD, 'storage_or_manage', 'change_plan'] },
    { from: 16, crumbs: [...ICLOUD, 'manage_account_storage', 'change_plan'] },
    { from: 0, crumbs: [...ICLOUD, 'manage_storage', 'change_plan'] },
  ],
  recommended: [
    { from: 17, crumbs: [...ICLOUD, 'recommended'] },
    { from: 16, crumbs: [...ICLOUD, 'manage_account_storage'] },
    { from: 0, crumbs: [...ICLOUD, 'manage_storage'] },
  ],
  recentlyDeleted: always('photos_app', 'recently_deleted'),
  showHidden: [
    { from: 18, crumbs: [...PHOTOS_18, 'show_hidden'] },
    { from: 0, crumbs: [...PHOTOS_15, 'show_hidden'] },
  ],
  statusLine: [
    { from: 26, crumbs: ['photos_app', 'collections', 'profile'] },
    { from: 18, crumbs: ['photos_app', 'profile'] },
    { from: 0, crumbs: ['photos_app', 'library', 'all_photos', 'bottom'] },
  ],
  photosCellular: [
    { from: 18, crumbs: [...PHOTOS_18, 'cellular_data'] },
    { from: 0, crumbs: [...PHOTOS_15, 'cellular_data'] },
  ],
  photosUnlimited: [
    { from: 18, crumbs: [...PHOTOS_18, 'cellular_data', 'unlimited'] },
    { from: 0, crumbs: [...PHOTOS_15, 'cellular_data', 'unlimited'] },
  ],
  wifi: always('settings', 'wifi'),
  airplane: always('settings', 'airplane'),
  cellular: always('settings', 'cellular'),
  lowDataWifi: always('settings', 'wifi', 'info_button', 'low_data'),
  lowDataCellular: always('settings', 'cellular', 'cellular_options', 'low_data'),
  networkReset: [
    { from: 15, crumbs: ['settings', 'general', 'transfer_reset', 'reset', 'reset_network'] },
    { from: 0, crumbs: ['settings', 'general', 'reset', 'reset_network'] },
  ],
  profiles: [
    { from: 15, crumbs: ['settings', 'general', 'vpn'] },
    { from: 0, crumbs: ['settings', 'general'] },
  ],
  lowPower: [
    { from: 26, crumbs: ['settings', 'battery', 'power_mode', 'low_power'] },
    { from: 0, crumbs: ['settings', 'battery', 'low_power'] },
  ],
  softwareUpdate: always('settings', 'general', 'software_update'),
  phoneStorage: always('settings', 'general', 'phone_storage'),
  shutDown: always('settings', 'general', 'shut_down'),
  about: always('settings', 'general', 'about'),
}
