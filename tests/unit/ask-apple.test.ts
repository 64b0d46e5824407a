import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { AppleStatus, Told } from '../../icloud/status/told.ts'
import { askForStatus, loadStatus, shownStatus, watchStatus } from '../../platform/apple-status.ts'
import { answerWish } from '../../platform/ask-apple.ts'
import { forgetStatus } from '../../platform/forget-status.ts'

const PAGE = 'https://www.apple.com/support/systemstatus/data/system_status_en_US.js'
const TOLD: Told[] = [{ service: 'photos', state: 'fine' }]

/** What is asked of the network, and how the permission stands. */
const fetched = vi.fn<(address: string, how: RequestInit) => Promise<Response>>()
const permission = { given: false, request: true }
const heard: unknown[] = []
const added = new Set<() => void>()
const read = vi.fn((_text: string) => TOLD)

beforeEach(() => {
  fakeBrowser.reset()
  Object.assign(permission, { given: false, request: true })
  Object.assign(fakeBrowser, {
    permissions: {
      onAdded: {
        addListener: (listener: () => void) => added.add(listener),
        removeListener: (listener: () => void) => added.delete(listener),
      },
      contains: async () => permission.given,
      request: async () => {
        permission.given ||= permission.request
        return permission.request
      },
    },
  })
  heard.length = 0
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async message => heard.push(message))
  vi.stubGlobal('fetch', fetched)
  fetched.mockReset().mockImplementation(async () => from('{"services":[]}'))
  read.mockClear()
})
afterEach(() => vi.unstubAllGlobals())

const from = (text: string, status = 200, url = PAGE) =>
  Object.defineProperty(new Response(text, { status }), 'url', { value: url })

const wish = (at = new Date()) =>
  fakeBrowser.storage.session.set({ 'apple-status': { state: 'asked', at: at.toISOString() } })
const state = async () => (await loadStatus())?.state

describe('a press', () => {
  it('keeps the wish before the browser asks, and tells the background once it is allowed', async () => {
    let kept: AppleStatus | undefined
    const { permissions } = fakeBrowser as unknown as { permissions: { request: () => Promise<boolean> } }
    const allow = permissions.request
    permissions.request = async () => {
      kept = await loadStatus()
      return allow()
    }
    await askForStatus()
    expect(kept?.state).toBe('asked')
    expect(heard).toEqual([{ type: 'ask-apple' }])
    expect((await shownStatus()) as AppleStatus).toEqual(kept)
  })

  it('says that it was refused, and asks nobody', async () => {
    permission.request = false
    await askForStatus()
    expect(await state()).toBe('refused')
    expect(heard).toEqual([])
    permission.given = true
    await answerWish(read)
    expect(fetched).not.toHaveBeenCalled()
  })

  it('whose question was never answered shows nothing', async () => {
    await wish()
    expect(await shownStatus()).toBe('none')
    permission.given = true
    expect(await shownStatus()).toMatchObject({ state: 'asked' })
  })
})

describe('a checklist that is open', () => {
  const MINUTE = 60_000
  let closed: AbortController
  const shown: string[] = []
  const now = () => shown.at(-1)

  beforeEach(() => {
    vi.useFakeTimers()
    closed = new AbortController()
    shown.length = 0
    added.clear()
  })
  afterEach(() => {
    closed.abort()
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
  })

  async function opened() {
    watchStatus(one => shown.push(one === 'none' ? one : one.state), closed.signal)
    await vi.advanceTimersByTimeAsync(10)
  }

  it('takes up a wish that nobody is answering, and waits for it no longer than Apple may take', async () => {
    await wish()
    permission.given = true
    await opened()
    expect(now()).toBe('asked')
    expect(heard).toEqual([{ type: 'ask-apple' }])
    await vi.advanceTimersByTimeAsync(9000)
    expect(now()).toBe('asked')
    await vi.advanceTimersByTimeAsync(5000)
    expect(now()).toBe('unreachable')
    expect(heard).toHaveLength(1)
  })

  it('shows the answer, also when it comes late', async () => {
    await wish()
    permission.given = true
    await opened()
    await answerWish(read)
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(now()).toBe('read')
    await wish()
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(now()).toBe('unreachable')
    await answerWish(read)
    await vi.advanceTimersByTimeAsync(10)
    expect(now()).toBe('read')
  })

  it('takes nothing up when there is nothing to', async () => {
    await opened()
    expect(now()).toBe('none')
    await wish()
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(now()).toBe('none')
    expect(heard).toEqual([])
  })

  it('shows that nothing is asked when the permission comes too late for the wish', async () => {
    await opened()
    await wish()
    await vi.advanceTimersByTimeAsync(6 * MINUTE)
    permission.given = true
    for (const tell of added) tell()
    await vi.advanceTimersByTimeAsync(10)
    expect(now()).toBe('none')
    expect(await shownStatus()).toBe('none')
  })
})

describe('a wish', () => {
  beforeEach(() => {
    permission.given = true
  })

  it('is answered once, without telling who asks', async () => {
    await wish()
    await Promise.all([answerWish(read), answerWish(read)])
    expect(fetched).toHaveBeenCalledOnce()
    const [address, how] = fetched.mock.calls[0] ?? []
    expect(address).toBe(PAGE)
    expect(how).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    })
    expect(how?.signal).toBeInstanceOf(AbortSignal)
    expect(await loadStatus()).toEqual({ state: 'read', at: expect.any(String), services: TOLD })
  })

  it.each<[string, () => Promise<unknown>]>([
    ['there is none', async () => undefined],
    ['it is from another day', () => wish(new Date(Date.now() - 6 * 60_000))],
    ['it may not be fulfilled', async () => wish().then(() => Object.assign(permission, { given: false }))],
  ])('is not answered when %s', async (_, before) => {
    await before()
    await answerWish(read)
    expect(fetched).not.toHaveBeenCalled()
    expect(await state()).not.toBe('read')
  })

  it.each<[string, () => Promise<Response>]>([
    ['there is no connection', () => Promise.reject(new TypeError('Failed'))],
    ['Apple does not answer in time', () => Promise.reject(new DOMException('Late', 'TimeoutError'))],
    ['Apple has an error', async () => from('{}', 503)],
    ['somebody else answers', async () => from('{}', 200, 'https://login.hotel.example/')],
  ])('says so when %s', async (_, answer) => {
    fetched.mockImplementation(answer)
    await wish()
    await answerWish(read)
    expect(await state()).toBe('unreachable')
    expect(read).not.toHaveBeenCalled()
  })

  it('reads nothing of an answer without end', async () => {
    const chunk = new TextEncoder().encode('{"services":[]}'.padEnd(100_000))
    const body = new ReadableStream({ pull: stream => stream.enqueue(chunk) })
    fetched.mockImplementation(async () => Object.defineProperty(new Response(body), 'url', { value: PAGE }))
    await wish()
    await answerWish(read)
    expect(read.mock.calls.map(([text]) => text)).toEqual([''])
  })

  it('that is forgotten meanwhile stays forgotten', async () => {
    await wish()
    fetched.mockImplementation(async () => {
      await forgetStatus()
      return from('{"services":[]}')
    })
    await answerWish(read)
    expect(await loadStatus()).toBeUndefined()
  })

  it('that came again meanwhile is the one that is answered', async () => {
    await wish(new Date(Date.now() - 1000))
    fetched.mockImplementationOnce(async () => {
      await wish()
      return from('{"services":[]}')
    })
    await answerWish(read)
    expect(await state()).toBe('asked')
    await answerWish(read)
    expect(fetched).toHaveBeenCalledTimes(2)
    expect(await state()).toBe('read')
  })
})
