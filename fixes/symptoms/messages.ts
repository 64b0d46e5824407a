import type { Symptom } from './symptom.ts'

/**
 * What Photos says about syncing, and what that asks for: Apple's page 101559 and notes on it; the question to resume and
 * the pause by hand from guides. Checked in October 2026.
 */
export const MESSAGES: Symptom[] = [
  // From iOS 18. First, because it says least of what to do: whoever sees it has to look here.
  {
    id: 'message.optimizing-performance',
    first: [
      { card: 'charge', because: 'performance' },
      { card: 'heat', because: 'heat_too' },
      { card: 'restart', because: 'restart_clears' },
      { card: 'update', because: 'update_repair' },
    ],
  },
  // A count and the time it was last synced: it has finished.
  {
    id: 'message.up-to-date',
    first: [
      { card: 'check-on-web', because: 'last_synced' },
      { card: 'settings', because: 'if_not_there' },
    ],
  },
  {
    id: 'message.syncing',
    first: [
      { card: 'charge', because: 'count_overnight' },
      { card: 'wait-after-import', because: 'large_batch' },
      { card: 'connection', because: 'weak_network' },
      { card: 'icloud-storage', because: 'full_stops' },
      { card: 'iphone-storage', because: 'full_stops' },
      { card: 'unable-to-upload', because: 'last_items' },
      { card: 'restart', because: 'restart_clears' },
      { card: 'update', because: 'update_repair' },
    ],
  },
  // Up to iOS 17.
  {
    id: 'message.waiting',
    first: [{ card: 'connection', because: 'waiting' }],
  },
  {
    id: 'message.low-data',
    first: [
      { card: 'low-data', because: 'saving_data' },
      { card: 'connection', because: 'good_wifi' },
    ],
  },
  {
    id: 'message.low-power',
    first: [
      { card: 'low-power', because: 'saving_power' },
      { card: 'charge', because: 'power' },
      { card: 'restart', because: 'stuck_pause' },
    ],
  },
  // From iOS 18.
  {
    id: 'message.optimizing-battery',
    first: [
      { card: 'charge', because: 'power' },
      { card: 'low-power', because: 'low_power_too' },
    ],
  },
  // From iOS 18.
  {
    id: 'message.poor-network',
    first: [{ card: 'connection', because: 'network' }],
  },
  // Under 20 %.
  {
    id: 'message.low-battery',
    first: [
      { card: 'charge', because: 'battery_low' },
      { card: 'low-power', because: 'low_power_too' },
    ],
  },
  {
    id: 'message.cool-down',
    first: [
      { card: 'heat', because: 'cool_first' },
      { card: 'charge', because: 'once_cool' },
    ],
  },
  {
    id: 'message.icloud-full',
    first: [{ card: 'icloud-storage', because: 'icloud_full' }],
  },
  // The person who started the Shared Library is out of space.
  {
    id: 'message.personal-library',
    first: [
      { card: 'shared-library', because: 'owner' },
      { card: 'icloud-storage', because: 'owner', step: 'icloud-storage.owner' },
    ],
  },
  {
    id: 'message.unable-to-sync',
    first: [
      { card: 'unable-to-upload', because: 'failed_items' },
      { card: 'restart', because: 'restart_clears' },
      { card: 'update', because: 'update_repair' },
    ],
  },
  // Stands above most of the others, which say why.
  {
    id: 'message.paused',
    first: [{ card: 'read-status', because: 'reason_beside' }],
  },
  // An old question, with Resume Updates under it.
  {
    id: 'message.resume-for-an-hour',
    first: [
      { card: 'low-power', because: 'resume_prompt', step: 'low-power.sync-now' },
      { card: 'charge', because: 'power' },
      { card: 'restart', because: 'stuck_pause' },
    ],
  },
  {
    id: 'message.paused-by-you',
    first: [{ card: 'paused-by-hand', because: 'resume' }],
  },
  // A new phone that is still filling.
  {
    id: 'message.restoring',
    first: [
      { card: 'charge', because: 'fills_up' },
      { card: 'wait-after-import', because: 'large_batch' },
    ],
  },
]
