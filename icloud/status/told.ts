/** The services of Apple that photos need on their way to iCloud, and to be looked at there. */
export const SERVICES = ['photos', 'account', 'upgrades', 'web'] as const
export type Service = (typeof SERVICES)[number]

/** What kind of trouble Apple calls it; `problem` where it does not say. */
export const KINDS = ['outage', 'problem', 'slow', 'maintenance'] as const
export type Kind = (typeof KINDS)[number]

/** What Apple's page says of one service; times are ISO dates and times. `unknown`: nothing that we understand. */
export type Told =
  | { service: Service; state: 'trouble'; kind: Kind; since?: string }
  /** `ended`: when its last trouble was over, if that was within a day. */
  | { service: Service; state: 'fine'; ended?: string }
  | { service: Service; state: 'unknown' }

/** Where the asking stands, and since when: ISO date and time. */
export type AppleStatus =
  | { state: 'asked' | 'refused' | 'unreachable'; at: string }
  | { state: 'read'; at: string; services: Told[] }
