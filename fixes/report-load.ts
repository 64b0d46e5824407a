import { FIX_IDS } from './fix.ts'
import { steps } from './fixes.ts'
import {
  ACCOUNT_KEY,
  fineKey,
  HIDDEN_KEY,
  type Kept,
  keys,
  OPEN_KEY,
  understoodKey,
  waitKey,
} from './kept.ts'
import { FORMAT, isDraft, type Said, saidIn, VERSION } from './report.ts'
import { WAIT_PARTS } from './wait-parts.ts'

/** In bytes; ask the file before it is read. */
export const MAX_BYTES = 1_000_000

/**
 * `values`: key -> what to keep; undefined: nothing there, so forget what is (a wait must not be half of one, half of another).
 * `problem`: the key of the sentence that says why the file is refused.
 */
export type Loaded = { values: Values } | { problem: string }
export type Values = Record<string, Said[string] | undefined>

/** What this browser shows, what was checked, understood and is being typed here: no file can say that, and older ones that do are not heard. */
const ownKeys = () => [
  OPEN_KEY,
  HIDDEN_KEY,
  ACCOUNT_KEY,
  ...FIX_IDS.map(fineKey),
  ...steps().map(({ id }) => understoodKey(id)),
  ...WAIT_PARTS.filter(isDraft).map(waitKey),
]

function loadedKeys(): string[] {
  const own = ownKeys()
  return Object.keys(keys()).filter(key => !own.includes(key))
}

/** A file's bytes -> as `fromJson`. A broken byte refuses it: it would be loaded as another letter. */
export function fromBytes(bytes: BufferSource): Loaded {
  const loaded = fromJson(new TextDecoder().decode(bytes))
  return 'problem' in loaded || isText(bytes) ? loaded : { problem: 'report.problems.damaged' }
}

function isText(bytes: BufferSource): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Never throws. One value that cannot be ours refuses the whole file: half a report would pass for all of it. */
export function fromJson(json: string): Loaded {
  if (new TextEncoder().encode(json).length > MAX_BYTES) return { problem: 'report.problems.too_large' }
  const report = parsed(json)
  if (report === undefined) {
    return { problem: json.includes(FORMAT) ? 'report.problems.damaged' : 'report.problems.foreign' }
  }
  if (own(report, 'format') !== FORMAT) return { problem: 'report.problems.foreign' }
  const version = own(report, 'version')
  if (Number.isInteger(version) && (version as number) > VERSION) return { problem: 'report.problems.newer' }
  const said = own(report, 'said')
  if (version !== VERSION || !isRecord(said)) return { problem: 'report.problems.damaged' }
  const isReadable = loadedKeys().every(key => !Object.hasOwn(said, key) || keys()[key]?.(said[key]))
  return isReadable ? { values: valuesIn(said) } : { problem: 'report.problems.unreadable' }
}

/** What brings back all that a loading replaces: take it before. */
export const valuesToUndo = (kept: Kept): Values => valuesIn(saidIn(kept))

const valuesIn = (said: Record<string, unknown>): Values =>
  Object.fromEntries(loadedKeys().map(key => [key, own(said, key) as Said[string] | undefined]))

function parsed(json: string): unknown {
  try {
    // Some editors put a mark of byte order first.
    return JSON.parse(json.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Its own, not one of every object's. */
const own = (value: unknown, key: string) =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
