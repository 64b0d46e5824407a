import { Camera, CircleUser, Cloud, CloudAlert, Gauge, LogIn, Server } from 'lucide'
import type { FindingKind } from '../icloud/finding.ts'

/** One icon per kind of finding, the same in the checklist and on the page. */
export const ICONS = {
  'storage-usage': Cloud,
  'storage-full': CloudAlert,
  'storage-plan': Gauge,
  'signed-in': CircleUser,
  'signed-out': LogIn,
  'photos-library': Camera,
  'system-status': Server,
} as const satisfies Record<FindingKind, unknown>
