import type { Facts } from '../icloud/account/facts.ts'
import type { Finding, FindingKind } from '../icloud/finding.ts'
import type { FixId } from './fix.ts'
import {
  type Kept,
  noteKey,
  outcomeKey,
  phoneKey,
  SYMPTOM_KEY,
  tickKey,
  understoodKey,
  waitKey,
} from './kept.ts'

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
  asked?: Facts,
): Report {
  const telling = findings.filter(({ kind }) => !WAYS_IN.includes(kind))
  return {
    format: FORMAT,
    version: VERSION,
    made: now.toISOString(),
    unstuck: version,
    said: saidIn(kept),
    checked: { fine: kept.fine, findings: telling.map(checked) },
    asked,
  }
}

/**
 * What the person said and did, as it is kept. Not the account; not what was checked on icloud.com, which may be another
 * person's on another computer; not how this browser shows the checklist.
 */
export function saidIn(kept: Kept): Said {
  return {
    ...keyed(kept.phone, phoneKey),
    ...(kept.symptom === undefined ? {} : { [SYMPTOM_KEY]: kept.symptom }),
    ...keyed(kept.ticks, tickKey),
    ...keyed(kept.outcomes, outcomeKey),
    ...keyed(kept.notes, noteKey),
    ...keyed(kept.understood, understoodKey),
    ...keyed(kept.wait, waitKey),
  }
}

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
