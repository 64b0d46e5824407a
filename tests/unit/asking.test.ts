import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import background from '../../entrypoints/background.ts'
import { phoneKey } from '../../fixes/kept.ts'
import type { Facts } from '../../icloud/account/facts.ts'
import { type AccountReport, loadAccountReport, noteAccount } from '../../platform/account-report.ts'
import { askThrough } from '../../platform/ask-icloud.ts'
import { askInstead, stopAsking } from '../../platform/ask-in-turn.ts'
import { deleteEverything } from '../../platform/delete-everything.ts'
import { loadKept } from '../../platform/kept.ts'
import type { Message } from '../../platform/messages.ts'
import { changeReport, loadReports } from '../../platform/tab-reports.ts'

const AT = '2026-11-21T10:00:00.000Z'
const LATER = '2026-11-21T10:01:02.000Z'
const begun: Facts = { at: AT, troubles: {} }
const watched = { since: AT, until: AT, arrived: 2, at: AT }
const asking: AccountReport = { tabId: 3, facts: begun, done: false }
const STOPPED = { storage: 'stopped', devices: 'stopped', photos: 'stopped' } as const
const stopped: AccountReport = { tabId: 3, facts: { at: AT, troubles: STOPPED }, done: true }
const watching: AccountReport = { tabId: 3, arrivals: watched }

/** How a tab answers what it is told. */
let tab: (tabId: number, message: Message) => Promise<unknown>
const hangs = () => new Promise(() => {})
const crashed = () => Promise.reject(new Error('Could not establish connection'))

beforeEach(() => {
  fakeBrowser.reset()
  vi.useFakeTimers()
  const event = { addListener: () => {}, removeListener: () => {} }
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => false, onAdded: event, onRemoved: event },
    i18n: { getMessage: (key: string) => key },
  })
  Object.assign(fakeBrowser.tabs, { sendMessage: (tabId: number, message: Message) => tab(tabId, message) })
  background.main()
})
afterEach(() => vi.useRealTimers())

const told = (facts: Facts, done: boolean): Message => ({ type: 'told', told: { facts, done } })
/** The page of that tab says so. */
const says = (message: Message, tabId = 3) =>
  fakeBrowser.runtime.onMessage.trigger(message, { tab: { id: tabId }, frameId: 0 } as never)
const becomes = (report: AccountReport | undefined) =>
  vi.waitFor(async () => expect(await loadAccountReport()).toEqual(report))
/** Until `done`, however long the browser's own answers take. */
async function passing<T>(done: Promise<T>, ms: number): Promise<T> {
  await vi.advanceTimersByTimeAsync(ms)
  return done
}

describe('a tab that was asked', () => {
  it.each<[string, typeof tab]>([
    ['hangs', hangs],
    ['has crashed', crashed],
  ])('and %s asks no more once it is stopped', async (_, answer) => {
    tab = answer
    await noteAccount({ ...asking, ...watching })
    await passing(stopAsking(3), 1_000)
    await becomes({ ...stopped, arrivals: { ...watched, ended: 'stopped' } })
  })

  it('and hangs is given a second to answer', async () => {
    tab = hangs
    expect(await passing(askThrough(3, 'ask-icloud'), 1_000)).toBe(false)
  })

  it('and hangs is stopped before another is asked, and what it says later changes nothing', async () => {
    const later: Facts = { ...begun, at: LATER }
    await noteAccount(asking)
    tab = async tabId => {
      if (tabId === 3) return hangs()
      expect(await loadAccountReport()).toEqual(stopped)
      return true
    }
    expect(await passing(askInstead('ask-icloud', 4, 3), 1_000)).toBeUndefined()
    says(told(later, false), 4)
    says(told(begun, true))
    says({ type: 'arrivals', arrivals: watched })
    await becomes({ tabId: 4, facts: later, done: false })
  })

  it('is not stopped when it is asked once more', async () => {
    const heard: string[] = []
    tab = async (_, { type }) => heard.push(type) > 0
    expect(await askInstead('ask-icloud', 3, 3)).toBeUndefined()
    expect(heard).toEqual(['ask-icloud'])
  })

  it('is stopped also when there is no other to ask', async () => {
    await noteAccount(asking)
    tab = crashed
    expect(await askInstead('ask-icloud', undefined, 3)).toBe('no-tab')
    await becomes(stopped)
  })

  it('is asked again though it was too busy to be counted', async () => {
    const heard: string[] = []
    tab = async (_, { type }) => heard.push(type) > 0
    expect(await askInstead('ask-icloud', undefined, 3)).toBeUndefined()
    expect(heard).toEqual(['ask-icloud'])
  })

  it.each<[string, () => Promise<unknown>]>([
    ['is closed', () => fakeBrowser.tabs.onRemoved.trigger(3, { windowId: 1, isWindowClosing: false })],
    ['shows another page', () => says({ type: 'start' })],
    ['leaves its page', () => says({ type: 'gone' })],
  ])('and %s asks no more', async (_, go) => {
    await noteAccount(asking)
    await go()
    await becomes(stopped)
  })

  it('and goes in the middle leaves no problems of the check before it', async () => {
    await noteAccount({ ...asking, weighed: { at: AT, problems: ['icloud-storage'], fine: [] } })
    says({ type: 'gone' })
    await becomes(stopped)
  })

  it('is heard by who has an iPad too, also when they say so afterwards', async () => {
    const facts: Facts = { ...begun, phones: [] }
    says(told(facts, true))
    await becomes({ tabId: 3, facts, done: true, weighed: { at: AT, problems: ['settings'], fine: [] } })
    await fakeBrowser.storage.local.set({ [phoneKey('model')]: 'ipad' })
    await becomes({ tabId: 3, facts, done: true, weighed: { at: AT, problems: [], fine: [] } })
  })

  it('is remembered with what the person said of their last photo', async () => {
    await noteAccount({ ...asking, done: true })
    const lastPhoto = { at: AT, since: 'longer' } as const
    says({ type: 'last-photo', said: lastPhoto })
    await becomes({ ...asking, done: true, lastPhoto })
  })

  it('asks on when another goes', async () => {
    await noteAccount(asking)
    says({ type: 'gone' }, 4)
    says({ type: 'arrivals', arrivals: watched })
    await becomes({ ...asking, arrivals: watched })
  })

  it('has asked no more, whatever it said just before it went', async () => {
    says(told(begun, false))
    says({ type: 'gone' })
    await becomes(stopped)
  })
})

describe('a page that shows what it showed before', () => {
  const page = (used: number, level: 'fine' | 'problem'): Message => ({
    type: 'report',
    findings: [{ id: 'u', kind: 'storage-usage', level, usage: { used, total: 5 } }],
    hidden: false,
  })
  const storage = { used: 5, total: 5 * 2 ** 30, full: true, nearlyFull: true }
  const fine = async () => (await loadKept()).fine

  beforeEach(async () => {
    vi.setSystemTime(AT)
    says(page(1, 'fine'))
    await vi.waitFor(async () => expect(await fine()).toEqual({ 'icloud-storage': AT }))
    await says(told({ at: LATER, storage, troubles: {} }, true))
    await vi.waitFor(async () => expect(await fine()).toEqual({}))
    vi.setSystemTime(Date.parse(LATER) + 1000)
  })

  it('says nothing newer than iCloud itself has said since', async () => {
    says({ ...page(1, 'fine'), hidden: true } as Message)
    await vi.waitFor(async () => expect((await loadReports())[3]?.[0]?.hidden).toBe(true))
    expect((await loadReports())[3]?.[0]?.findings[0]?.since).toBe(AT)
    expect(await fine()).toEqual({})
  })

  it('does once it shows something else', async () => {
    says(page(2, 'fine'))
    await vi.waitFor(async () => expect(Object.keys(await fine())).toEqual(['icloud-storage']))
  })
})

describe('when everything is deleted', () => {
  const storage = { used: 1, total: 5 * 2 ** 30, full: false, nearlyFull: false }
  const answered: Facts = { ...begun, storage }

  beforeEach(async () => {
    await changeReport(3, () => ({ 0: { at: AT, findings: [], hidden: false } }))
    await fakeBrowser.storage.local.set({ anything: 1 })
    await says(told(begun, false))
    await becomes(asking)
  })

  it('a tab that hangs is not waited for, and what it says before it is told comes to nothing', async () => {
    tab = hangs
    // Its second, and then it is told that it may report again.
    const deleted = deleteEverything()
    await vi.advanceTimersByTimeAsync(1_000)
    await deleted
    expect(await fakeBrowser.storage.local.get(null)).toEqual({})
    expect(await fakeBrowser.storage.session.get(null)).toEqual({})
    await says(told(answered, true))
    await vi.waitFor(async () => expect(await fakeBrowser.storage.local.get(null)).not.toEqual({}))
    await says({ type: 'forget-asking' })
    await becomes(undefined)
    await vi.waitFor(async () => expect(await fakeBrowser.storage.local.get(null)).toEqual({}))
  })

  it('what another tab was asked since stays', async () => {
    tab = async () => true
    await deleteEverything()
    await says(told(begun, false), 4)
    says({ type: 'forget-asking' }, 3)
    says({ type: 'arrivals', arrivals: watched }, 4)
    await becomes({ ...asking, tabId: 4, arrivals: watched })
  })
})
