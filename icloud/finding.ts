/** The kinds of things icloud.com can tell us that matter to photos not arriving. */
export type FindingKind =
  | 'storage-usage'
  | 'storage-full'
  | 'storage-plan'
  | 'signed-in'
  | 'signed-out'
  | 'photos-library'
  | 'system-status'

/** How much it matters, worst first: full; something to do; checked and in order; a way in. */
export const LEVELS = ['problem', 'notice', 'fine', 'info'] as const
export type Level = (typeof LEVELS)[number]

/** Bytes, GB = 2^30 (Apple's own 5 GB answer is 5 368 709 120 bytes). `used` may exceed `total`. */
export interface Usage {
  used: number
  total: number
}
