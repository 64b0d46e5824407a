/** What is asked of iCloud's own services, each by itself: one that fails leaves the others. */
export const QUESTIONS = ['account', 'storage', 'devices', 'photos'] as const
export type Question = (typeof QUESTIONS)[number]

/** Why a question has no answer. */
export const TROUBLES = [
  /** Nobody is signed in on icloud.com, or no longer. */
  'signed-out',
  /** Somebody is signed in, and yet a service takes them for nobody: it is stale, or new terms wait. */
  'sign-in',
  /** Another account signed in while we asked: what was answered may be of either. */
  'other-account',
  /** Apple wants new terms agreed to first. */
  'terms',
  /** The account lives at icloud.com.cn, or at icloud.com, and we asked at the other. */
  'other-region',
  /** Apple wants the password again. */
  'password',
  /** Access from the web is switched off for this account. */
  'web-off',
  /** Advanced Data Protection keeps the data from the web. */
  'protected',
  /** Too many questions; Apple asks to wait. */
  'busy',
  /** Apple's service failed. */
  'apple-failed',
  /** An answer, but none that we understand. */
  'not-understood',
  /** The host to ask is not one of the site's own, or not surely: somebody's sign-in goes nowhere else. */
  'foreign-host',
  /** Nobody says which host to ask. */
  'no-services',
  /** No answer within the time we give it. */
  'no-answer',
  'offline',
  /** The person stopped the check. */
  'stopped',
] as const
export type Trouble = (typeof TROUBLES)[number]

/** How long a check may take in all, ms; what is not there by then has no answer. */
export const CHECK_TAKES = 30_000

/** Bytes. `full` and `nearlyFull` are what Apple itself says; `full` is undefined when it does not. */
export interface StorageFacts {
  used: number
  total: number
  photos?: number
  full?: boolean
  nearlyFull: boolean
}

/** `model` as Apple names it ("iPhone 13 mini"), `ios` as it was last reported ("26.1"). */
export interface PhoneFacts {
  model: string
  ios?: string
}

/** One library: the person's own, or one that is shared. */
export interface LibraryFacts {
  shared: boolean
  /** How many photos and videos it holds. */
  items?: number
  /** When the newest reached iCloud: ISO date and time. Says nothing of when it was taken. */
  newest?: string
  /** When the last of those in iCloud was taken or saved on its phone: ISO date and time. It may have waited long. */
  added?: string
  /** False: iCloud still prepares it for the web, and its numbers may be behind. */
  ready?: boolean
}

/** All that is kept of a check: no name, no address, no number of a device. May be stored and shown. */
export interface Facts {
  /** ISO date and time of the check. */
  at: string
  storage?: StorageFacts
  /** The iPhones signed in to this account; empty: none is. */
  phones?: PhoneFacts[]
  /** Empty: no photo library. iCloud Photos was never on, or it was deleted. With trouble too: a part is missing. */
  libraries?: LibraryFacts[]
  troubles: Partial<Record<Question, Trouble>>
}

/** What a check says while it runs and at its end. `account`: masked, to be compared with the phone, and not kept. */
export interface Told {
  facts: Facts
  account?: string
  done: boolean
}

/** A watch for photos that arrive. Times are ISO dates and times. */
export interface Arrivals {
  since: string
  /** When it ends by itself. */
  until: string
  /** The first and the last look that had an answer; absent: none had. */
  from?: string
  at?: string
  /** New ones since the watch began. */
  arrived: number
  /** Why the last look had no answer. */
  trouble?: Trouble
  /** Why a part could not be counted. */
  partly?: Trouble
  /** Absent: it goes on. */
  ended?: 'time' | 'stopped' | Trouble
}
