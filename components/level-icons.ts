import { Check, Info, MapPin, TriangleAlert } from 'lucide'
import type { Level } from '../icloud/finding.ts'

/** How much a hint matters, for who does not see its colour; one for each kind would be four times as many. */
export const LEVEL_ICONS = {
  problem: TriangleAlert,
  notice: Info,
  fine: Check,
  info: MapPin,
} as const satisfies Record<Level, unknown>
