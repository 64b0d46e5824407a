/** What a check may ask of Apple, one name per question; `status` is Apple's System Status. */
export const CALLS = [
  'validate',
  'storage',
  'devices',
  'zones',
  'index',
  'count',
  'newest',
  'web-access',
  'status',
] as const
export type Call = (typeof CALLS)[number]

export interface ServiceRequest {
  host: string
  path: string
  method: string
  body: string
  origin?: string
  contentType?: string
  /** Whether any cookie came along. */
  cookies: boolean
}

export interface Reply {
  status: number
  type: string
  headers: Record<string, string>
  /** Text goes out as it is, everything else as JSON. */
  body: unknown
}

/** What differs from a healthy account's answer, which is all of it for `{}`. */
export type Change = Partial<Reply>

/**
 * `never` takes the request and stays silent, `hang-up` ends the connection. A function is asked each time:
 * `times` counts from 1 since it was given; a browser by itself may ask once more after a 421.
 */
export type Answer =
  | Change
  | 'never'
  | 'hang-up'
  | ((request: ServiceRequest, times: number, healthy: Reply) => Change | 'never' | 'hang-up')
