import { browser } from 'wxt/browser'
import type { AppleStatus } from '../icloud/status/told.ts'
import { type AccountReport, loadAccountReport } from './account-report.ts'
import { STATUS_KEY } from './forget-status.ts'
import { tellTab } from './messages.ts'
import type { TabReport } from './tab-reports.ts'
import { loadReports } from './tab-reports.ts'

const SITES = ['icloud.com', 'icloud.com.cn']
const originOf = (site: string) => `https://www.${site}/*`

/** Longest that a tab may take to answer, ms. */
const PATIENCE = 300

/** What the checklist knows of the browser's tabs. */
export interface Tabs {
  /** The tab in front; undefined when the checklist itself is that tab. */
  front?: number
  /** Tab id -> what it reported. */
  reports: Record<number, TabReport>
  /** The sites on which the person's browser lets us run. */
  access: string[]
  /** What iCloud itself said. */
  account?: AccountReport
  /** What Apple's System Status said. */
  apple?: AppleStatus
}

/** Tabs that answered late, and count as there the next time they are asked for. */
type Late = Set<number>

async function loadTabs(late: Late, onLate: () => void): Promise<Tabs> {
  const [front, reports, access, account, apple] = await Promise.all([
    frontTab(),
    answeringTabs(late, onLate),
    openTo(),
    loadAccountReport(),
    loadApple(),
  ])
  return { front, reports, access, account, apple }
}

const loadApple = async () =>
  (await browser.storage.session.get(STATUS_KEY))[STATUS_KEY] as AppleStatus | undefined

async function frontTab(): Promise<number | undefined> {
  const [own, [active]] = await Promise.all([
    browser.tabs.getCurrent(),
    browser.tabs.query({ active: true, currentWindow: true }),
  ])
  return own?.id === active?.id ? undefined : active?.id
}

/** A page can leave without a word (a crash): a tab that no longer answers is not counted. */
async function answeringTabs(late: Late, onLate: () => void): Promise<Record<number, TabReport>> {
  const entries = Object.entries(await loadReports())
  const isCounted = (tabId: number) =>
    late.delete(tabId) ||
    isThere(tabId, () => {
      late.add(tabId)
      onLate()
    })
  const there = await Promise.all(entries.map(([id]) => isCounted(Number(id))))
  return Object.fromEntries(entries.filter((_, i) => there[i]))
}

/** A tab that is busy or frozen must not keep the checklist waiting: it comes back when it answers. */
async function isThere(tabId: number, onLate: () => void): Promise<boolean> {
  const asked = tellTab(tabId, { type: 'ping' }, 0)
  let isLate = false
  const late = new Promise<void>(done => setTimeout(done, PATIENCE)).then(() => {
    isLate = true
  })
  asked.then(answer => isLate && answer === true && onLate())
  return (await Promise.race([asked, late])) === true
}

/** In Firefox each site can be switched off by itself. */
async function openTo(): Promise<string[]> {
  const allowed = await Promise.all(
    SITES.map(site => browser.permissions.contains({ origins: [originOf(site)] })),
  )
  return SITES.filter((_, i) => allowed[i])
}

/** Must be the first thing a click does: browsers ask only during a click. */
export const allowAccess = () => browser.permissions.request({ origins: SITES.map(originOf) })

export const reloadTab = (tabId: number) => browser.tabs.reload(tabId)

export async function goToTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true })
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true })
}

/** False when that part of the page is no longer there. */
export async function showOnPage(tabId: number, frameId: number, id: string): Promise<boolean> {
  await goToTab(tabId)
  return (await tellTab(tabId, { type: 'show', id }, frameId)) === true
}

/** Calls back at once, when a tab reports, and when another tab comes to the front. */
export function watchTabs(onTabs: (tabs: Tabs) => void, signal: AbortSignal): void {
  const late: Late = new Set()
  let loads = 0
  const load = async () => {
    const turn = ++loads
    const tabs = await loadTabs(late, () => turn === loads && !signal.aborted && load())
    // An older answer may come after a newer one.
    if (!signal.aborted && turn === loads) onTabs(tabs)
  }
  const onStorage = (_: unknown, area: string) => {
    if (area === 'session') load()
  }
  browser.storage.onChanged.addListener(onStorage)
  browser.tabs.onActivated.addListener(load)
  browser.permissions.onAdded.addListener(load)
  browser.permissions.onRemoved.addListener(load)
  signal.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(onStorage)
    browser.tabs.onActivated.removeListener(load)
    browser.permissions.onAdded.removeListener(load)
    browser.permissions.onRemoved.removeListener(load)
  })
  // A browser that cannot tell of its tabs still shows a checklist.
  load().catch(() => signal.aborted || onTabs({ reports: {}, access: SITES }))
}
