import type { FixId } from '../../fixes/fix.ts'
import type { Arrivals, Facts } from '../../icloud/account/facts.ts'
import type { SaidOfLast } from '../../icloud/account/last-photo.ts'
import type { Finding } from '../../icloud/finding.ts'
import { FIX_OF, fixesAt, worstFirst } from '../../icloud/finding.ts'
import type { AppleStatus } from '../../icloud/status/told.ts'

/** A finding as the checklist shows it: with the tab and frame that have its element, and when it was read last and first (ISO). */
export interface ShownFinding extends Finding {
  tabId: number
  frameId: number
  at: string
  since: string
}

interface Frame {
  at: string
  findings: (Finding & { since?: string })[]
  hidden: boolean
}

/** What iCloud itself said, and what a watch for photos sees. */
export interface AccountKnown {
  tabId: number
  facts?: Facts
  done?: boolean
  /** What the last check that is done means for the fixes. */
  weighed?: { at: string; problems: FixId[]; fine: FixId[] }
  arrivals?: Arrivals
  /** What the person said of their last photo. */
  lastPhoto?: SaidOfLast
}

export interface TabsKnown {
  front?: number
  reports: Record<number, Record<number, Frame>>
  /** Of iCloud's two sites, those on which the browser lets us run. */
  access: string[]
  account?: AccountKnown
  /** What Apple's System Status said. */
  apple?: AppleStatus
}

/** What is to be said about icloud.com. */
export interface TabView {
  state: 'unknown' | 'no-access' | 'nothing-open' | 'nothing-heard' | 'nothing-found' | 'found'
  /** The tab it is about: the one that reported, or the one in front that did not. */
  tabId?: number
  /** True: the tab that reported is the one in front. */
  inFront: boolean
  findings: ShownFinding[]
  hidden: boolean
  account?: AccountKnown
  apple?: AppleStatus
  /** How high that will be, and what iCloud itself said, px, as far as can be told before it is known. */
  room?: number
  accountRoom?: number
}

type Before = Pick<TabView, 'apple' | 'room' | 'accountRoom'> & {
  findings: Pick<Finding, 'kind' | 'level'>[]
}

/** What can be shown before the tabs have answered: what was found last, for the order of the cards alone. */
export function viewBefore(before: Before): TabView {
  const findings = before.findings.map(finding => ({
    ...finding,
    id: '',
    tabId: 0,
    frameId: 0,
    at: '',
    since: '',
  }))
  const { apple, room, accountRoom } = before
  return { state: 'unknown', inFront: false, findings, hidden: false, apple, room, accountRoom }
}

/** The tab in front if it reported, else the one that reported last. `sites`: where the account may be, the likelier first. */
export function tabView({ front, reports, access, account, apple }: TabsKnown, sites: string[]): TabView {
  const nothing = { inFront: false, findings: [], hidden: false, account, apple }
  const tabId = front !== undefined && reports[front] ? front : latest(reports)
  const isShut = !access[0] || (tabId === undefined && !access.includes(sites[0] as string))
  if (isShut) return { ...nothing, state: 'no-access' }
  if (tabId === undefined) {
    return { ...nothing, state: front === undefined ? 'nothing-open' : 'nothing-heard', tabId: front }
  }
  const frames = reports[tabId] ?? {}
  const findings = shownFindings(tabId, frames)
  const hidden = Object.values(frames).some(frame => frame.hidden)
  const state = findings.length > 0 ? 'found' : 'nothing-found'
  return { state, tabId, inFront: tabId === front, findings, hidden, account, apple }
}

const DAY = 86_400_000

/** What was asked longer ago may be otherwise by now. */
export const isOfLastDay = (at: string, now = Date.now()): boolean => now - Date.parse(at) <= DAY

/** What iCloud said of the fixes, if that was in the last day. */
const saidIn = ({ account }: TabView, now: number) =>
  account?.weighed && isOfLastDay(account.weighed.at, now)
    ? account.weighed
    : { at: '', problems: [], fine: [] }

/** What pages show, without the problems of which iCloud has said since that all is fine: a page may not look again. */
export function findingsNow(view: TabView, now = Date.now()): ShownFinding[] {
  const { at, fine } = saidIn(view, now)
  return view.findings.filter(
    ({ kind, level, since }) => level !== 'problem' || since > at || !fine.includes(FIX_OF[kind]),
  )
}

/** The fixes for what a page shows as a problem, and for what iCloud said, unless a page has shown otherwise since. */
export function problemsIn(view: TabView, now = Date.now()): FixId[] {
  const { at, problems } = saidIn(view, now)
  const isOver = (fix: FixId) =>
    view.findings.some(({ kind, level, since }) => FIX_OF[kind] === fix && level === 'fine' && since > at)
  return [...fixesAt('problem', findingsNow(view, now)), ...problems.filter(fix => !isOver(fix))]
}

/** Apple's page, read in the last day, lists trouble with what photos need on their way. */
export const isOut = ({ apple }: TabView, now = Date.now()): boolean =>
  apple?.state === 'read' &&
  isOfLastDay(apple.at, now) &&
  apple.services.some(({ service, state }) => state === 'trouble' && ['photos', 'account'].includes(service))

/** ISO dates sort as text. */
const newest = (frames: Record<number, Frame>) =>
  Object.values(frames)
    .map(frame => frame.at)
    .sort()
    .at(-1) ?? ''

function latest(reports: TabsKnown['reports']): number | undefined {
  const [first] = Object.entries(reports).sort(([, a], [, b]) => (newest(a) < newest(b) ? 1 : -1))
  return first && Number(first[0])
}

/** Worst first; what says the same twice is shown once, the one that says more. */
function shownFindings(tabId: number, frames: Record<number, Frame>): ShownFinding[] {
  const all = Object.entries(frames).flatMap(([frameId, { at, findings }]) =>
    findings.map(finding => ({ since: at, ...finding, tabId, frameId: Number(frameId), at })),
  )
  const telling = all.sort((a, b) => Number(!a.account) - Number(!b.account))
  const facts = telling.map(factIn)
  return worstFirst(telling.filter((finding, i) => facts.indexOf(factIn(finding)) === i))
}

/** Of whom or what it says which values. Nobody is two accounts: one of them is not named. */
const factIn = ({ kind, usage, bytes, device, online, percent, ios }: ShownFinding) =>
  JSON.stringify([kind, usage, bytes, device, online, percent, ios])
