import { browser } from 'wxt/browser'
import type { Finding } from '../icloud/finding.ts'
import { createTurns } from './in-turn.ts'

/** `since`: ISO date and time of the first report that said so, of those that came in a row; absent: this one. */
export interface SeenFinding extends Finding {
  since?: string
}

/** What one frame of a tab shows. `at`: ISO date and time of its report. */
export interface FrameReport {
  at: string
  findings: SeenFinding[]
  hidden: boolean
}

/** Frame id -> report; frame 0 is the page itself. */
export type TabReport = Record<number, FrameReport>

const key = (tabId: number) => `tab:${tabId}`
const session = () => browser.storage.session

async function load(tabId: number): Promise<TabReport> {
  const stored = await session().get(key(tabId))
  return (stored[key(tabId)] ?? {}) as TabReport
}

/** Tab id -> report, of every tab that reported. */
export async function loadReports(): Promise<Record<number, TabReport>> {
  const stored = await session().get(null)
  const tabs = Object.entries(stored).filter(([name]) => name.startsWith('tab:'))
  return Object.fromEntries(tabs.map(([name, report]) => [Number(name.slice(4)), report as TabReport]))
}

const inTurn = createTurns()

/** The background alone writes, one change after the other, so that no frame's report is lost. */
export function changeReport(tabId: number, change: (report: TabReport) => TabReport | undefined) {
  return inTurn(async () => {
    const changed = change(await load(tabId))
    // A frame may say that it goes after its page, or its tab, has gone: nothing is kept of that.
    const report = Object.keys(changed ?? {}).length > 0 ? changed : undefined
    if (report) await session().set({ [key(tabId)]: report })
    else await session().remove(key(tabId))
    return report
  })
}

/** A page that shows the same as before has not looked again: what iCloud said meanwhile is newer. */
export function seenSince(findings: Finding[], before: FrameReport | undefined, at: string): SeenFinding[] {
  const said = new Map(before?.findings.map(({ since, ...one }) => [JSON.stringify(one), since]))
  return findings.map(one => ({ ...one, since: said.get(JSON.stringify(one)) ?? at }))
}

export const findingsIn = (report: TabReport | undefined): SeenFinding[] =>
  Object.values(report ?? {}).flatMap(frame => frame.findings)
