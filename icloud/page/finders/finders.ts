import type { FindingKind } from '../../finding.ts'
import { signedIn, signedOut } from './account.ts'
import type { Candidate, Finder, Place } from './candidate.ts'
import { photosLibrary } from './photos-library.ts'
import { storageFull } from './storage-full.ts'
import { storagePlan } from './storage-plan.ts'
import { storageUsage } from './storage-usage.ts'
import { systemStatus } from './system-status.ts'

/** One finder per kind; to add a finding, add it to `FIX_OF` and here. */
const FINDERS: Record<FindingKind, Finder> = {
  'storage-usage': storageUsage,
  'storage-full': storageFull,
  'storage-plan': storagePlan,
  'signed-in': signedIn,
  'signed-out': signedOut,
  'photos-library': photosLibrary,
  'system-status': systemStatus,
}

const ALL = Object.values(FINDERS)

/** What one node tells. */
export function candidatesAt(node: Element | Text, place: Place): Candidate[] {
  return ALL.flatMap(find => find(node, place) ?? [])
}
