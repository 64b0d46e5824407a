import { EMPTY, type Kept, keptFrom } from '../fixes/kept.ts'
import { isTime } from '../fixes/kept-values.ts'
import { lookOf } from '../fixes/last-look.ts'
import { FIX_OF, type Finding, LEVELS } from '../icloud/finding.ts'
import { type AppleStatus, SERVICES } from '../icloud/status/told.ts'

/**
 * How the checklist looked when one was last open. The browser's storage and its tabs answer only after a first picture; this
 * answers at once, so that nothing in that picture jumps when they do. It may be old, or anything: nothing is kept or told from it.
 */
export interface LastLook {
  kept: Kept
  /** Only what each is about and how much it matters. */
  findings: Pick<Finding, 'kind' | 'level'>[]
  /** iCloud itself had been asked. */
  asked?: boolean
  /** What Apple's System Status said; it says itself when. */
  apple?: AppleStatus
  /** How high the part about icloud.com was, and the one about iCloud itself, px. */
  room?: number
  accountRoom?: number
}

const KEY = 'last-look'
/** The pages are of different widths, and so is the height of what they show. */
const ROOM_KEY = () => `last-room:${location.pathname}`
const ACCOUNT_ROOM_KEY = () => `last-account-room:${location.pathname}`

export function lastLook(): LastLook {
  const { stored, findings, asked, apple } = Object(parsed(KEY))
  return {
    kept: isRecord(stored) ? keptFrom(stored) : EMPTY,
    findings: Array.isArray(findings) ? findings.filter(isFinding).map(bare) : [],
    asked: asked === true ? true : undefined,
    apple: isRead(apple) ? apple : undefined,
    room: heightAt(ROOM_KEY()),
    accountRoom: asked === true ? heightAt(ACCOUNT_ROOM_KEY()) : undefined,
  }
}

/** When nothing is kept and nothing is found, nothing is remembered either. */
export function rememberLook({ kept, findings, asked, apple, room }: LastLook): void {
  const stored = lookOf(kept)
  if (stored || findings.length > 0 || asked || apple) {
    put(KEY, { stored, findings: findings.map(bare), asked, apple })
    // Where that part is not drawn it has no height.
    if (room) put(ROOM_KEY(), room)
  } else forgetLook()
}

/** That part is drawn later than the others. */
export const rememberAccountRoom = (height: number) => put(ACCOUNT_ROOM_KEY(), height)

function put(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // No room for it, or switched off: then the first picture is that of a new checklist.
  }
}

/** What is typed, as it is typed: a popup may be gone before its storage tells it of that. */
export function addToLook(values: Record<string, unknown>): void {
  const look = Object(parsed(KEY))
  put(KEY, { ...look, stored: { ...look.stored, ...values } })
}

export function forgetLook(): void {
  try {
    localStorage.clear()
  } catch {
    // Switched off: there is nothing to forget.
  }
}

function parsed(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return undefined
  }
}

function heightAt(key: string): number | undefined {
  const height = parsed(key)
  return typeof height === 'number' && height > 0 && height < 2000 ? height : undefined
}

const isRead = (status: unknown): status is AppleStatus => {
  const { state, at, services } = Object(status)
  return state === 'read' && isTime(at) && Array.isArray(services) && services.every(isTold)
}

const isTold = (told: unknown) => {
  const { service, state, since, ended } = Object(told)
  const times = [since, ended].filter(time => time !== undefined)
  return SERVICES.includes(service) && typeof state === 'string' && times.every(isTime)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isFinding = (value: unknown): value is Finding => {
  const { kind, level } = Object(value)
  return Object.hasOwn(FIX_OF, kind) && LEVELS.includes(level)
}

const bare = ({ kind, level }: Pick<Finding, 'kind' | 'level'>) => ({ kind, level })
