import type { Symptom } from './symptom.ts'

/**
 * What people say when there is no message, or when the message does not help. In each, what is cheap, safe and most
 * likely comes first; gathered from questions people ask, and from guides. Checked in October 2026.
 */
export const COMPLAINTS: Symptom[] = [
  {
    id: 'complaint.paused',
    first: [{ card: 'read-status', because: 'reason_beside' }],
  },
  {
    id: 'complaint.low-power-stuck',
    first: [
      { card: 'low-power', because: 'saving_power' },
      { card: 'charge', because: 'power' },
      { card: 'restart', because: 'stuck_pause' },
    ],
  },
  {
    id: 'complaint.optimizing-stuck',
    first: [
      { card: 'charge', because: 'performance' },
      { card: 'heat', because: 'heat_too' },
      { card: 'restart', because: 'restart_clears' },
      { card: 'update', because: 'update_repair' },
    ],
  },
  {
    id: 'complaint.count-stuck',
    first: [
      { card: 'charge', because: 'count_overnight' },
      { card: 'connection', because: 'weak_network' },
      { card: 'icloud-storage', because: 'full_stops' },
      { card: 'iphone-storage', because: 'full_stops' },
      { card: 'unable-to-upload', because: 'last_items' },
      { card: 'restart', because: 'restart_clears' },
      { card: 'update', because: 'update_repair' },
    ],
  },
  {
    id: 'complaint.last-items',
    first: [
      { card: 'unable-to-upload', because: 'last_items' },
      { card: 'restart', because: 'restart_clears' },
      { card: 'update', because: 'update_repair' },
    ],
  },
  {
    id: 'complaint.icloud-full',
    first: [{ card: 'icloud-storage', because: 'icloud_full' }],
  },
  {
    id: 'complaint.phone-full',
    first: [{ card: 'iphone-storage', because: 'phone_full' }],
  },
  {
    id: 'complaint.bought-more',
    first: [
      { card: 'which-storage', because: 'which_storage' },
      { card: 'settings', because: 'same_account', step: 'settings.account' },
      { card: 'icloud-storage', because: 'family_plan', step: 'icloud-storage.owner' },
      { card: 'restart', because: 'restart_clears' },
    ],
  },
  {
    id: 'complaint.only-wifi',
    first: [
      { card: 'connection', because: 'cellular', step: 'connection.cellular-on' },
      { card: 'low-data', because: 'low_data_too', step: 'low-data.cellular' },
    ],
  },
  {
    id: 'complaint.only-some-networks',
    first: [
      { card: 'other-network', because: 'other_network' },
      { card: 'connection', because: 'then_phone', step: 'connection.vpn' },
    ],
  },
  {
    id: 'complaint.other-device',
    first: [
      { card: 'check-on-web', because: 'on_web' },
      { card: 'settings', because: 'if_not_there' },
      { card: 'connection', because: 'weak_network' },
      { card: 'icloud-storage', because: 'rest.icloud_storage' },
    ],
  },
  {
    id: 'complaint.disappeared',
    first: [{ card: 'stop-deleting', because: 'stop_deleting' }],
  },
  {
    id: 'complaint.blurry',
    first: [
      { card: 'connection', because: 'originals_load' },
      { card: 'small-copies', because: 'small_copies' },
      { card: 'iphone-storage', because: 'originals_room' },
      { card: 'charge', because: 'originals_wait' },
    ],
  },
  {
    id: 'complaint.shared-library',
    first: [
      { card: 'shared-library', because: 'shared_library' },
      { card: 'icloud-storage', because: 'owner', step: 'icloud-storage.owner' },
    ],
  },
  {
    id: 'complaint.after-update',
    first: [
      { card: 'charge', because: 'after_update' },
      { card: 'restart', because: 'restart_clears' },
      { card: 'update', because: 'point_update' },
      { card: 'wait-after-import', because: 'takes_days' },
    ],
  },
  {
    id: 'complaint.after-beta',
    first: [{ card: 'after-beta', because: 'ask_first' }],
  },
  {
    id: 'complaint.new-phone',
    first: [
      { card: 'charge', because: 'fills_up' },
      { card: 'wait-after-import', because: 'large_batch' },
    ],
  },
  {
    id: 'complaint.gray-switch',
    first: [{ card: 'settings', because: 'gray_switch', step: 'settings.grey' }],
  },
  {
    id: 'complaint.several-things',
    first: [
      { card: 'apple-outage', because: 'outage' },
      { card: 'connection', because: 'if_apple_is_fine' },
      { card: 'account-alerts', because: 'account_alerts' },
    ],
  },
  {
    id: 'complaint.hot',
    first: [
      { card: 'heat', because: 'cool_first' },
      { card: 'charge', because: 'once_cool' },
    ],
  },
  {
    id: 'cannot-tell',
    first: [{ card: 'read-status', because: 'often_names' }],
  },
]
