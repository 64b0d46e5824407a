import { NEWEST_IOS } from '../../fixes/newest-ios.ts'
import type { Finding, Level } from '../finding.ts'
import { isFull, isNearlyFull } from '../finding.ts'

type Told = Omit<Finding, 'id' | 'level'>

/** Photos may pause below this, in percent: Apple's page 101559. */
const LOW_BATTERY = 20

export function levelOf(told: Told): Level {
  const { kind, usage, percent, online } = told
  if (kind === 'storage-full' || kind === 'connection-error' || online === false) return 'problem'
  if (kind === 'signed-out') return 'notice'
  if (kind === 'device-version') return levelOfVersion(told)
  if (percent !== undefined) return percent < LOW_BATTERY ? 'notice' : 'fine'
  if (usage) return isFull(usage) || isNearlyFull(usage) ? 'problem' : 'fine'
  return online ? 'fine' : 'info'
}

/** Which point release is the newest changes every few weeks: the major version is compared. */
function levelOfVersion({ ios = '', newest }: Told): Level {
  const major = Number.parseInt(ios, 10)
  if (major >= (newest ?? NEWEST_IOS)) return 'fine'
  return newest === undefined ? 'info' : 'problem'
}
