import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type Tabs, watchTabs } from '../../platform/tabs.ts'

const report = { 0: { at: '2026-11-24T09:00:00.000Z', findings: [], hidden: false } }

beforeEach(async () => {
  fakeBrowser.reset()
  vi.useFakeTimers()
  const api = fakeBrowser as unknown as Record<string, Record<string, unknown>>
  Object.assign(api.tabs as object, { getCurrent: async () => undefined, query: async () => [{ id: 3 }] })
  const event = { addListener: () => {}, removeListener: () => {} }
  api.permissions = { contains: async () => true, onAdded: event, onRemoved: event }
  await fakeBrowser.storage.session.set({ 'tab:3': report })
})
afterEach(() => vi.useRealTimers())

it('counts a tab that answers late as soon as it does', async () => {
  const answers: ((answer: unknown) => void)[] = []
  fakeBrowser.tabs.sendMessage = (() => new Promise(done => answers.push(done))) as never
  const seen: Tabs[] = []
  watchTabs(tabs => seen.push(tabs), new AbortController().signal)
  await vi.waitFor(() => expect(answers).toHaveLength(1))
  await vi.advanceTimersByTimeAsync(300)
  expect(seen.map(tabs => Object.keys(tabs.reports))).toEqual([[]])
  answers[0]?.(true)
  await vi.waitFor(() => expect(seen.map(tabs => Object.keys(tabs.reports))).toEqual([[], ['3']]))
  await vi.advanceTimersByTimeAsync(5_000)
  // It is not asked again and again, however slow it is.
  expect(answers).toHaveLength(1)
})
