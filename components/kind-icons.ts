import {
  BatteryMedium,
  Camera,
  CircleUser,
  Cloud,
  CloudAlert,
  Gauge,
  Images,
  LogIn,
  RefreshCw,
  Server,
  Smartphone,
  Wifi,
  WifiOff,
} from 'lucide'
import type { FindingKind } from '../icloud/finding.ts'

/** One icon per kind of finding, the same in the checklist and on the page. */
export const ICONS = {
  'storage-usage': Cloud,
  'storage-full': CloudAlert,
  'storage-plan': Gauge,
  'signed-in': CircleUser,
  'signed-out': LogIn,
  'photos-library': Camera,
  'photos-size': Images,
  'connection-error': WifiOff,
  'system-status': Server,
  'device-online': Wifi,
  'device-battery': BatteryMedium,
  'device-version': RefreshCw,
  device: Smartphone,
} as const satisfies Record<FindingKind, unknown>
