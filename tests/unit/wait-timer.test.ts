import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { keys, outcomeKey } from '../../fixes/kept.ts'
import { outcomeValue } from '../../fixes/outcomes.ts'
import { answerWait, forgetWait, startWait } from '../../fixes/wait-values.ts'
import type { Wait } from '../../fixes/waiting.ts'
import { keep } from '../../platform/kept.ts'
import { dueWait, keepTime } from '../../platform/wait-timer.ts'

const NOW = new Date('2026-11-24T21:00:00.000Z')
const MINUTE = 60_000
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE)

/** What the background was called back with, the newest last. */
type Heard = { step?: string; isNews: boolean }

beforeEach(() => {
  vi.useRealTimers()
  fakeBrowser.reset()
})

/** The background starts, at a time by the clock. */
async function start(now = NOW) {
  // No fake timers: whoever polls would put their clock on.
  vi.setSystemTime(now)
  const heard: Heard[] = []
  keepTime(async (due: Wait | undefined, isNews) => {
    heard.push({ step: due?.step, isNews })
  })
  await expect.poll(() => heard).not.toEqual([])
  return heard
}

/** Once what was heard last is this. */
const last = (heard: Heard[], step: string | undefined) =>
  expect.poll(() => heard.at(-1)).toEqual({ step, isNews: false })
const news = (heard: Heard[]) => heard.filter(({ isNews }) => isNews).map(({ step }) => step)

const alarm = async () =>
  (await fakeBrowser.alarms.getAll()).map(({ name, scheduledTime }) => [name, scheduledTime])
const at = (minutes: number) => [['wait', later(minutes).getTime()]]
const startHour = (step: 'charge.leave' | 'update.wait' = 'charge.leave', now = NOW) =>
  keep(startWait(step, 'hour', { items: 300 }, now))

/** The clock goes on, and the alarm goes off. */
async function ring(minutes: number) {
  vi.setSystemTime(later(minutes))
  const [set] = await fakeBrowser.alarms.getAll()
  if (!set) throw new Error('No alarm is set')
  await fakeBrowser.alarms.onAlarm.trigger(set)
}

describe('the alarm', () => {
  it('is not set while there is no wait', async () => {
    const heard = await start()
    expect(heard.at(-1)).toEqual({ step: undefined, isNews: false })
    expect(await alarm()).toEqual([])
  })

  it('is set when a wait starts, in whatever view, and looks at the clock each ten minutes', async () => {
    const heard = await start()
    await startHour()
    await expect.poll(alarm).toEqual(at(10))
    await ring(10)
    await expect.poll(alarm).toEqual(at(20))
    await ring(55)
    await expect.poll(alarm).toEqual(at(60))
    expect(heard.every(({ step }) => step === undefined)).toBe(true)
  })

  it('is set again from what is kept when the background starts', async () => {
    await startHour()
    await start(later(15))
    await expect.poll(alarm).toEqual(at(25))
  })

  it.each<[string, () => Promise<unknown>]>([
    ['stopped', () => keep(forgetWait())],
    ['answered', () => keep(answerWait({ items: 9 }, later(1)))],
    ['deleted with everything', () => fakeBrowser.storage.local.clear()],
  ])('goes when the wait is %s', async (_, end) => {
    await start()
    await startHour()
    await expect.poll(alarm).toHaveLength(1)
    await end()
    await expect.poll(alarm).toEqual([])
  })

  it('stays when an early answer shows no change', async () => {
    await start()
    await startHour()
    await expect.poll(alarm).toEqual(at(10))
    vi.setSystemTime(later(1))
    await keep(answerWait({ items: 300 }, later(1)))
    // It was set again: the answer has been looked at.
    await expect.poll(alarm).toEqual(at(11))
  })
})

describe('when it is time', () => {
  it('says so once, and keeps that it did', async () => {
    const heard = await start()
    await startHour()
    await expect.poll(alarm).toEqual(at(10))
    await ring(60)
    await last(heard, 'charge.leave')
    expect(news(heard)).toEqual(['charge.leave'])
    const stored = await fakeBrowser.storage.local.get(null)
    expect(Object.entries(stored).filter(([key, value]) => !keys()[key]?.(value))).toEqual([])
    expect(await alarm()).toEqual([])
  })

  it('is late, not lost, when the computer slept or the browser was closed', async () => {
    await startHour()
    const heard = await start(later(9 * 60))
    await last(heard, 'charge.leave')
    expect(news(heard)).toEqual(['charge.leave'])
    const again = await start(later(10 * 60))
    await last(again, 'charge.leave')
    expect(news(again)).toEqual([])
  })

  it('says the next one too', async () => {
    await startHour()
    const heard = await start(later(60))
    await last(heard, 'charge.leave')
    await startHour('update.wait', later(60))
    await last(heard, undefined)
    await expect.poll(alarm).toEqual(at(70))
    await ring(120)
    await last(heard, 'update.wait')
    expect(news(heard)).toEqual(['charge.leave', 'update.wait'])
  })

  it('is over with the answer', async () => {
    await startHour()
    const heard = await start(later(61))
    expect((await dueWait())?.step).toBe('charge.leave')
    await keep(answerWait({ items: 300 }, later(61)))
    await last(heard, undefined)
    expect(await dueWait()).toBeUndefined()
  })
})

describe('while the checklist rests', () => {
  const said = (minutes: number) => keep({ [outcomeKey('charge')]: outcomeValue('fixed', later(minutes)) })

  it('is asked no longer, and again when it stopped again', async () => {
    await startHour()
    const heard = await start(later(61))
    await last(heard, 'charge.leave')
    await said(61)
    await last(heard, undefined)
    expect(await alarm()).toEqual([])
    await keep({ [outcomeKey('charge')]: undefined })
    await last(heard, 'charge.leave')
  })

  it('keeps the time of a wait that began after that', async () => {
    await said(-5)
    await startHour()
    await start()
    await expect.poll(alarm).toEqual(at(10))
  })
})
