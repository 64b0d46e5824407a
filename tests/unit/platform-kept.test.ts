import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { EMPTY, fineKey, HIDDEN_KEY, type Kept, OPEN_KEY, phoneKey, tickKey } from '../../fixes/kept.ts'
import { keep, loadKept, watchKept } from '../../platform/kept.ts'

const AT = '2026-10-05T12:00:00.000Z'
const PLUG = tickKey('charge.plug')
const LEAVE = tickKey('charge.leave')
const { local, session } = fakeBrowser.storage

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
})

describe('keep', () => {
  it('starts with nothing', async () => expect(await loadKept()).toEqual(EMPTY))

  it('writes each value under its own key', async () => {
    await keep({ [PLUG]: AT, [OPEN_KEY]: 'charge' })
    await keep({ [phoneKey('ios')]: 17, [fineKey('icloud-storage')]: AT, [HIDDEN_KEY]: true })
    expect(await local.get(null)).toEqual({
      [PLUG]: AT,
      [OPEN_KEY]: 'charge',
      [phoneKey('ios')]: 17,
      [fineKey('icloud-storage')]: AT,
      [HIDDEN_KEY]: true,
    })
    expect(await loadKept()).toEqual({
      ...EMPTY,
      ticks: { 'charge.plug': AT },
      fine: { 'icloud-storage': AT },
      phone: { ios: 17 },
      open: 'charge',
      hintsHidden: true,
    })
  })

  it('forgets what is undefined, and only that', async () => {
    await keep({ [PLUG]: AT, [LEAVE]: AT })
    await keep({ [PLUG]: undefined, [OPEN_KEY]: '' })
    expect(await local.get(null)).toEqual({ [LEAVE]: AT, [OPEN_KEY]: '' })
  })

  it('puts ours beside what it cannot read', async () => {
    const junk = { [PLUG]: { from: 'the future' }, [OPEN_KEY]: 3, 'of-somebody-else': 'x' }
    await local.set(junk)
    await keep({ [PLUG]: AT, [OPEN_KEY]: 'charge' })
    expect(await local.get(null)).toMatchObject(junk)
    expect(await loadKept()).toMatchObject({ ticks: { 'charge.plug': AT }, open: 'charge' })
  })

  it('forgets ours and leaves what it cannot read', async () => {
    const junk = { [PLUG]: { from: 'the future' } }
    await local.set(junk)
    await keep({ [PLUG]: AT })
    await keep({ [PLUG]: undefined })
    expect(await local.get(null)).toEqual(junk)
    await keep({ [PLUG]: undefined })
    expect(await local.get(null)).toEqual(junk)
  })

  it('loses nothing when two views keep at once', async () => {
    await local.set({ [OPEN_KEY]: 3 })
    await Promise.all([
      keep({ [PLUG]: AT }),
      keep({ [LEAVE]: AT }),
      keep({ [OPEN_KEY]: 'charge' }),
      keep({ [phoneKey('model')]: 'iphone_x' }),
    ])
    expect(await loadKept()).toMatchObject({
      ticks: { 'charge.plug': AT, 'charge.leave': AT },
      phone: { model: 'iphone_x' },
      open: 'charge',
    })
  })

  it('says so when the browser refuses', async () => {
    vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'))
    await expect(keep({ [PLUG]: AT })).rejects.toThrow('quota')
  })
})

describe('watchKept', () => {
  function watch() {
    const seen: Kept[] = []
    const watching = new AbortController()
    watchKept(kept => seen.push(kept), watching.signal)
    return { seen, stop: () => watching.abort() }
  }

  it('calls back with what is kept, and on each change', async () => {
    await keep({ [PLUG]: AT })
    const { seen } = watch()
    await vi.waitFor(() => expect(seen.at(-1)?.ticks).toEqual({ 'charge.plug': AT }))
    await keep({ [LEAVE]: AT })
    await vi.waitFor(() => expect(seen.at(-1)?.ticks).toEqual({ 'charge.plug': AT, 'charge.leave': AT }))
    await keep({ [PLUG]: undefined })
    await vi.waitFor(() => expect(seen.at(-1)?.ticks).toEqual({ 'charge.leave': AT }))
  })

  it('does not care for what is not kept', async () => {
    const { seen } = watch()
    await vi.waitFor(() => expect(seen).toHaveLength(1))
    await session.set({ anything: 1 })
    await loadKept()
    expect(seen).toHaveLength(1)
  })

  it('stops on abort', async () => {
    const { seen, stop } = watch()
    await vi.waitFor(() => expect(seen).toHaveLength(1))
    stop()
    await keep({ [PLUG]: AT })
    await loadKept()
    expect(seen).toHaveLength(1)
  })

  it('hears of nothing any more once it stopped', async () => {
    const { stop } = watch()
    stop()
    const get = vi.spyOn(local, 'get')
    await local.set({ [PLUG]: AT })
    expect(get).not.toHaveBeenCalled()
  })

  it('says nothing when it was stopped while loading', async () => {
    const { seen, stop } = watch()
    stop()
    await loadKept()
    expect(seen).toEqual([])
  })
})
