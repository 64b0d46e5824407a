import type { FixId } from '../fixes/fix.ts'

/** The kinds of things icloud.com can tell us that matter to photos not arriving, and the fix each speaks for. */
export const FIX_OF = {
  'storage-usage': 'icloud-storage',
  'storage-full': 'icloud-storage',
  'storage-plan': 'icloud-storage',
  'photos-size': 'iphone-storage',
  'signed-in': 'settings',
  'signed-out': 'settings',
  'photos-library': 'settings',
  'connection-error': 'connection',
  'system-status': 'connection',
  'device-online': 'connection',
  'device-battery': 'charge',
  'device-version': 'update',
  device: 'restart',
} as const satisfies Record<string, FixId>

export type FindingKind = keyof typeof FIX_OF

/** Fine here means that the fix is not needed. A phone that is online, charged and up to date may hold photos back all the same. */
const SETTLING: FindingKind[] = ['storage-usage']

/** How much it matters, worst first: it is the trouble; something to do; checked and in order; a way in. */
export const LEVELS = ['problem', 'notice', 'fine', 'info'] as const
export type Level = (typeof LEVELS)[number]

/** Bytes, GB = 2^30 (Apple's own "5 GB" is 5 368 709 120 bytes). `used` may exceed `total`. */
export interface Usage {
  used: number
  total: number
}

/** What was found, as data: may be sent, stored and shown. */
export interface Finding {
  /** Names the element in its frame for as long as it is there. */
  id: string
  kind: FindingKind
  level: Level
  usage?: Usage
  /** Masked when it was read: j•••@icloud.com. */
  account?: string
  /** How much the photos take in iCloud. */
  bytes?: number
  /** What a phone is called on the page, by its owner or by Apple. */
  device?: string
  /** Of a phone as the page shows it; of this computer when there is no `device`. */
  online?: boolean
  /** Of a phone's battery, 0 to 100. */
  percent?: number
  /** The version a phone has ("17.6.1"), and the newest major version its model can run, when that is known. */
  ios?: string
  newest?: number
}

/** A finding with its element; lives only in the page. */
export interface Sighting extends Finding {
  element: Element
  /** Where it was when it was last seen, in the frame's viewport, px. */
  rect: DOMRectReadOnly
}

const GB = 2 ** 30

/** Apple documents no threshold for "almost full"; this band is ours and is shown as ours. */
export function isNearlyFull({ used, total }: Usage): boolean {
  const free = total - used
  return free < GB || (free < total * 0.05 && free < 10 * GB)
}

export const isFull = ({ used, total }: Usage) => used >= total

/** 0 to 100 and more; 100 only when it is full. */
export function percentOf({ used, total }: Usage): number {
  const percent = Math.round((used / total) * 100)
  return used < total ? Math.min(99, percent) : percent
}

/** A phone that holds less than the library needs Optimize Storage; `capacity` is what its owner said it holds, bytes. */
export function forCapacity<F extends Finding>(finding: F, capacity?: number): F {
  const isTooLarge = capacity !== undefined && finding.bytes !== undefined && finding.bytes > capacity
  return isTooLarge ? { ...finding, level: 'notice' } : finding
}

const rank = (finding: Pick<Finding, 'level'>) => LEVELS.indexOf(finding.level)

export const worstFirst = <F extends Pick<Finding, 'level'>>(findings: readonly F[]): F[] =>
  [...findings].sort((a, b) => rank(a) - rank(b))

/** The fixes whose worst finding is of this level. */
export function fixesAt(level: Level, findings: readonly Pick<Finding, 'kind' | 'level'>[]): FixId[] {
  const worst = new Map<FixId, Level>()
  for (const finding of worstFirst(findings)) {
    if (!worst.has(FIX_OF[finding.kind])) worst.set(FIX_OF[finding.kind], finding.level)
  }
  return [...worst].filter(([, at]) => at === level).map(([fix]) => fix)
}

/** The fixes that are shown not to be needed. */
export const fixesSettled = (findings: readonly Pick<Finding, 'kind' | 'level'>[]): FixId[] =>
  fixesAt(
    'fine',
    findings.filter(({ kind, level }) => level !== 'fine' || SETTLING.includes(kind)),
  )
