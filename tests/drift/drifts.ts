import type { Drift } from './drifting.ts'
import { language } from './language.ts'
import { late } from './late.ts'
import { pieces } from './pieces.ts'
import { rename } from './rename.ts'
import { reorder } from './reorder.ts'
import { spaces } from './spaces.ts'
import { tags } from './tags.ts'
import { unwrap } from './unwrap.ts'
import { wrap } from './wrap.ts'

export const DRIFTS = {
  rename,
  wrap,
  unwrap,
  reorder,
  language,
  tags,
  spaces,
  pieces,
  late,
} satisfies Record<string, Drift>

export type DriftName = keyof typeof DRIFTS
