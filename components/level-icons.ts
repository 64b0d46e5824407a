import { Check, ChevronRight, TriangleAlert } from 'lucide'
import type { Level } from '../icloud/finding.ts'

/** How much a hint matters, for who does not see its colour: something to do, in order, a way in. */
export const LEVEL_ICONS = {
  problem: TriangleAlert,
  notice: TriangleAlert,
  fine: Check,
  info: ChevronRight,
} as const satisfies Record<Level, unknown>
