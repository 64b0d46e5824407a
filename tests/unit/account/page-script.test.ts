import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import script from '../../../entrypoints/icloud-account.content/index.ts'
import type { Message } from '../../../platform/messages.ts'
import { type Answers, count, deviceList, fakeICloud, silent } from './fake-icloud.ts'

const heard: Message[] = []
let page: AbortController
/** False: the extension was reloaded, and its page script was left behind. */
let isValid: boolean

beforeEach(() => {
  fakeBrowser.reset()
  heard.length = 0
  isValid = true
  page = new AbortController()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async message =>
    heard.push(message as never),
  )
  vi.stubGlobal('document', { contentType: 'text/html', hidden: false })
  vi.stubGlobal('location', { hostname: 'www.icloud.com' })
})
afterEach(() => {
  page.abort()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const trigger = (...said: unknown[]) => fakeBrowser.runtime.onMessage.trigger(...(said as [never, never]))

/** The script in a page of icloud.com, and who presses the buttons of the checklist. */
function inPage(answers: Answers = {}) {
  const { ask, calls } = fakeICloud(answers)
  vi.stubGlobal('fetch', ask)
  vi.stubGlobal('window', globalThis)
  const ctx = {
    get isValid() {
      return isValid
    },
    signal: page.signal,
    addEventListener: () => {},
  }
  script.main(ctx as never)
  const press = async (type: Message['type']) => {
    await trigger({ type }, {}, () => {})
    await vi.advanceTimersByTimeAsync(10)
  }
  return Object.assign(press, { calls })
}

const checks = () => heard.flatMap(one => (one.type === 'told' ? one.told : []))
const watches = () => heard.flatMap(one => (one.type === 'arrivals' ? one.arrivals : []))

describe('a check', () => {
  it('that another takes the place of tells nothing more', async () => {
    const press = inPage({ devices: [silent, deviceList] })
    await press('ask-icloud')
    expect(checks().at(-1)).toMatchObject({ done: false })
    const { length } = checks()
    await press('ask-icloud')
    const later = checks().slice(length)
    expect(later[0]?.facts).toEqual({ at: expect.any(String), troubles: {} })
    expect(later.map(({ done }) => done)).toEqual([false, false, false, false, false, true])
    expect(later.at(-1)?.facts).toMatchObject({ troubles: {}, phones: [{}] })
  })

  it('that is stopped still says what it knows', async () => {
    const press = inPage({ devices: silent })
    await press('ask-icloud')
    await press('stop-asking')
    expect(checks().at(-1)).toMatchObject({ done: true, facts: { troubles: { devices: 'stopped' } } })
  })

  it('that is to be forgotten tells nothing more; the next one does', async () => {
    const press = inPage({ devices: [silent, deviceList] })
    await press('ask-icloud')
    const { length } = heard
    await press('forget-asking')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(heard.slice(length)).toEqual([{ type: 'forget-asking' }])
    await press('ask-icloud')
    expect(checks().at(-1)).toMatchObject({ done: true, facts: { troubles: {} } })
  })
})

describe('a watch', () => {
  it('that another takes the place of tells nothing more', async () => {
    const press = inPage({ count: count(7) })
    await press('watch-arrivals')
    await press('watch-arrivals')
    expect(watches().filter(({ ended }) => ended)).toEqual([])
  })

  it('that a check ends says so', async () => {
    const press = inPage({ count: count(7) })
    await press('watch-arrivals')
    await press('ask-icloud')
    expect(watches().at(-1)?.ended).toBe('stopped')
    expect(checks().at(-1)).toMatchObject({ done: true, facts: { troubles: {} } })
  })

  it('asks nothing more once the extension was reloaded', async () => {
    const press = inPage({ count: count(7) })
    await press('watch-arrivals')
    const { length } = press.calls
    expect(length).toBeGreaterThan(0)
    isValid = false
    await vi.advanceTimersByTimeAsync(60_000)
    expect(press.calls).toHaveLength(length)
    expect(vi.getTimerCount()).toBe(0)
  })
})
