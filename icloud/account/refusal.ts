import type { Trouble } from './facts.ts'
import type { Said } from './schemas.ts'

/** Why a call had no answer we can use. What is no trouble yet depends on what was asked, and on the account. */
export type Why = Trouble | 'stale' | 'no-token' | 'denied' | 'no-zone' | 'no-such-call'

export class Refusal extends Error {
  constructor(
    readonly why: Why,
    /** How long Apple asks to wait, ms. */
    readonly wait?: number,
  ) {
    super(why)
  }
}

export const isRefusal = (error: unknown, why: Why) => error instanceof Refusal && error.why === why

const BY_STATUS: Record<number, Why> = {
  400: 'no-such-call',
  401: 'no-token',
  403: 'denied',
  405: 'no-such-call',
  421: 'stale',
  423: 'protected',
  429: 'busy',
  450: 'password',
  503: 'busy',
}

const BY_CODE: Record<string, Why> = {
  ZONE_NOT_FOUND: 'no-zone',
  THROTTLED: 'busy',
  TRY_AGAIN_LATER: 'busy',
}

export function whyOf(status: number, said: Said = {}): Why {
  if ((status === 401 || status === 500) && (said.reason ?? said.error)) return 'no-token'
  const why = BY_CODE[said.serverErrorCode ?? ''] ?? BY_STATUS[status]
  return why ?? (status >= 500 ? 'apple-failed' : 'not-understood')
}

/** Seconds or a date in the header, which CORS hides from us unless Apple exposes it; seconds in the body. */
export function waitOf(header: string | null, said: Said = {}): number | undefined {
  const seconds = Number(header || said.retryAfter)
  const wait = Number.isNaN(seconds) ? Date.parse(header ?? '') - Date.now() : seconds * 1000
  return Number.isFinite(wait) ? Math.max(wait, 1000) : undefined
}
