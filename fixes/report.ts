import type { Arrivals, Facts } from '../icloud/account/facts.ts'
import { lastAdded, type SaidOfLast, type Since } from '../icloud/account/last-photo.ts'
import type { Finding, FindingKind } from '../icloud/finding.ts'
import type { AppleStatus } from '../icloud/status/told.ts'
import type { FixId } from './fix.ts'
import { type Kept, noteKey, outcomeKey, phoneKey, SYMPTOM_KEY, tickKey, waitKey } from './kept.ts'

export const FORMAT = 'unstuck-report'
/** The version of the report's shape: a new shape gets a new number. */
export const VERSION = 1

/** What icloud.com showed, without an account and without the name of a device. */
export type Checked = Omit<Finding, 'id' | 'account' | 'device'> & { at: string }

/** What is saved, printed and loaded back. All times are ISO dates and times. */
export interface Report {
  format: typeof FORMAT
  version: number
  made: string
  /** The version of this extension. */
  unstuck: string
  /** What the person said and did: key of `kept.ts` -> value. Only this loads back. */
  said: Said
  checked: {
    /** Fix id -> when icloud.com showed that it is in order. */
    fine: Partial<Record<FixId, string>>
    findings: Checked[]
  }
  /** What iCloud itself said, when it was asked. */
  asked?: Facts
  /** A watch for new photos. */
  watched?: Arrivals
  /** Whether a photo was taken since the newest in iCloud, as the person said. */
  lastPhoto?: { newest: string; since: Since }
  /** What Apple's System Status said. */
  apple?: AppleStatus
}

/** What was said when somebody asked: by iCloud itself, and by Apple's System Status. */
export interface Heard {
  account?: { facts?: Facts; arrivals?: Arrivals; lastPhoto?: SaidOfLast }
  apple?: AppleStatus
}

export type Said = Record<string, string | number>

/** The kinds that are a way in and tell nothing. */
const WAYS_IN: FindingKind[] = ['storage-plan', 'photos-library', 'system-status']

/** `findings`: what the pages show now, each with the time it was read; `version`: of this extension. */
export function reportOf(
  kept: Kept,
  findings: (Finding & { at: string })[],
  now: Date,
  version: string,
  { account = {}, apple }: Heard = {},
): Report {
  const telling = findings.filter(({ kind }) => !WAYS_IN.includes(kind))
  return {
    format: FORMAT,
    version: VERSION,
    made: now.toISOString(),
    unstuck: version,
    said: saidIn(kept),
    checked: { fine: kept.fine, findings: telling.map(checked) },
    asked: account.facts,
    watched: account.arrivals,
    lastPhoto: lastPhotoIn(account),
    apple,
  }
}

/** What was said of an older check may be otherwise by now. */
function lastPhotoIn({ facts, lastPhoto }: NonNullable<Heard['account']>): Report['lastPhoto'] {
  const newest = lastAdded(facts?.libraries ?? [])
  if (!newest || !lastPhoto || lastPhoto.at !== facts?.at) return undefined
  return { newest, since: lastPhoto.since }
}

/**
 * What the person said and did, as it is kept. Not the account; not what was checked on icloud.com, which may be another
 * person's on another computer; not how this browser shows the checklist; not that a risk was understood, by whoever sat
 * here; not what was typed and never handed in.
 */
export function saidIn(kept: Kept): Said {
  return {
    ...keyed(kept.phone, phoneKey),
    ...(kept.symptom === undefined ? {} : { [SYMPTOM_KEY]: kept.symptom }),
    ...keyed(kept.ticks, tickKey),
    ...keyed(kept.outcomes, outcomeKey),
    ...keyed(kept.notes, noteKey),
    ...keyed(handedIn(kept), waitKey),
  }
}

export const isDraft = (part: string) => part.startsWith('draft-')

const handedIn = ({ wait }: Kept): Kept['wait'] =>
  Object.fromEntries(Object.entries(wait).filter(([part]) => !isDraft(part)))

const keyed = <Id extends string>(values: Partial<Record<Id, string | number>>, key: (id: Id) => string) =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [key(id as Id), value])) as Said

/** Field by field, so that nothing personal comes along that a finding may hold one day. */
const checked = ({ kind, level, at, usage, bytes, online, percent, ios, newest }: Checked): Checked => ({
  kind,
  level,
  at,
  usage,
  bytes,
  online,
  percent,
  ios,
  newest,
})

export const toJson = (report: Report) => `${JSON.stringify(report, null, 2)}\n`
