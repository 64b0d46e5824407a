import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Arrivals } from '../../../icloud/account/facts.ts'
import { watchArrivals } from '../../../icloud/account/watch.ts'
import {
  type Answer,
  type Answers,
  count,
  fails,
  fakeICloud,
  other,
  reply,
  silent,
  validated,
  zones,
} from './fake-icloud.ts'

const NOW = '2026-11-21T10:00:00.000Z'
const later = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString()
const MINUTE = 60_000
const ABSENT = reply(404, { serverErrorCode: 'ZONE_NOT_FOUND' })

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW), toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

function watching(
  answers: Answers,
  surroundings: { isHidden?: () => boolean; isOnline?: () => boolean } = {},
) {
  const icloud = fakeICloud(answers)
  const told: Arrivals[] = []
  const stop = new AbortController()
  const looks: number[] = []
  const ask: typeof fetch = (...call) => {
    if (String(call[0]).endsWith('/batch')) looks.push((Date.now() - Date.parse(NOW)) / 1000)
    return icloud.ask(...call)
  }
  const ended = watchArrivals(
    ask,
    'icloud.com',
    one => (one.at || one.ended) && told.push(one),
    stop.signal,
    surroundings,
  )
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
  return { ...icloud, told, stop, looks, ended, pass, last: () => told.at(-1) as Arrivals }
}

describe('a watch', () => {
  it('tells that it has begun before iCloud answers, and of no look until one has', async () => {
    const told: Arrivals[] = []
    const stop = new AbortController()
    const { ask } = fakeICloud({ count: [reply(500), count(100)] })
    const ended = watchArrivals(ask, 'icloud.com', one => told.push(one), stop.signal)
    const begun = { since: NOW, until: later(900), arrived: 0 }
    expect(told).toEqual([begun])
    await vi.advanceTimersByTimeAsync(10)
    expect(told).toEqual([begun, { ...begun, trouble: 'apple-failed' }])
    await vi.advanceTimersByTimeAsync(20_000)
    expect(told.at(-1)).toEqual({ ...begun, from: later(20), at: later(20) })
    stop.abort()
    await ended
  })

  it('tells after each look how many arrived since it began', async () => {
    const { told, pass, stop, ended, calls } = watching({ count: [count(100), count(100), count(103)] })
    await pass(40_000)
    const since = { since: NOW, until: later(900), from: NOW }
    expect(told).toEqual([
      { ...since, at: NOW, arrived: 0 },
      { ...since, at: later(20), arrived: 0 },
      { ...since, at: later(40), arrived: 3 },
    ])
    expect(calls.map(({ name }) => name)).toEqual([
      'validate',
      'zones',
      'sharedZones',
      'count',
      'count',
      'count',
    ])
    stop.abort()
    await ended
  })

  it.each<[string, number[], number[]]>([
    ['a deletion hides nothing that arrives', [100, 90, 92, 95], [0, 0, 2, 5]],
    ['what arrived stays when others are deleted', [100, 104, 50, 51], [0, 4, 4, 5]],
  ])('%s', async (_, counts, arrived) => {
    const { told, pass, stop, ended } = watching({ count: counts.map(count) })
    await pass((counts.length - 1) * 20_000)
    expect(told.map(one => one.arrived)).toEqual(arrived)
    stop.abort()
    await ended
  })

  it('takes what moves to another library for no arrival', async () => {
    const { told, pass, stop, ended } = watching({
      zones: zones('PrimarySync', 'SharedSync-1'),
      count: [100, 10, 95, 15, 95, 16].map(count),
    })
    await pass(40_000)
    expect(told.map(one => one.arrived)).toEqual([0, 0, 1])
    stop.abort()
    await ended
  })

  it('sees a library begin', async () => {
    const { told, pass, stop, ended } = watching({ zones: [zones(), zones('PrimarySync')], count: count(2) })
    await pass(20_000)
    expect(told.map(one => one.arrived)).toEqual([0, 2])
    stop.abort()
    await ended
  })

  it('counts nothing twice when a library is not found for a while', async () => {
    const { told, pass, stop, ended } = watching({ count: [count(100), ABSENT, count(101)] })
    await pass(40_000)
    expect(told.map(one => one.arrived)).toEqual([0, 0, 1])
    stop.abort()
    await ended
  })

  const LATE = [count(100), count(9000), count(100), count(9002)]
  const OTHERS = zones('SharedSync-1')

  it.each<[string, Answers]>([
    ['its zone was not found', { sharedZones: OTHERS, count: [count(100), ABSENT, ...LATE] }],
    ['the shared list failed', { sharedZones: [reply(500), OTHERS], count: [count(100), ...LATE] }],
    ['the shared list was not found', { sharedZones: [ABSENT, OTHERS], count: [count(100), ...LATE] }],
  ])('takes the first count of a library for its own beginning: %s', async (_, answers) => {
    const { told, pass, stop, ended } = watching(answers)
    await pass(40_000)
    expect(told.map(one => one.arrived)).toEqual([0, 0, 2])
    stop.abort()
    await ended
  })

  it.each<[string, Answers]>([
    ['fails', { zones: [reply(500), zones('PrimarySync')] }],
    ['is not found', { zones: [ABSENT, zones('PrimarySync')] }],
    ['is unclear', { zones: [{ zones: [{ zoneID: {} }] }, zones('PrimarySync')] }],
  ])('tells nothing of what was there already when the first list %s', async (_, answers) => {
    const { last, pass, stop, ended } = watching({ count: [count(9000), count(9001)], ...answers })
    await pass(20_000)
    expect(last()).toMatchObject({ at: later(20), arrived: 0 })
    await pass(20_000)
    expect(last()).toMatchObject({ at: later(40), arrived: 1 })
    stop.abort()
    await ended
  })

  it('tells nothing of a Shared Library that was not listed while there was none of one’s own', async () => {
    const { told, pass, stop, ended } = watching({
      zones: [zones(), zones('PrimarySync')],
      sharedZones: zones('SharedSync-1'),
      count: [count(2), count(9000)],
    })
    await pass(20_000)
    expect(told.map(one => one.arrived)).toEqual([0, 2])
    stop.abort()
    await ended
  })

  it('lists the libraries again until all are told, and no longer', async () => {
    const { asked, pass, stop, ended } = watching({ sharedZones: [reply(500), reply(500), zones()] })
    await pass(80_000)
    expect(asked('sharedZones')).toHaveLength(3)
    expect(asked('zones')).toHaveLength(3)
    stop.abort()
    await ended
  })

  it('lists again no sooner than Apple asks, also when its own list has more to come', async () => {
    const busy = reply(503, '', { 'retry-after': '90' })
    const { asked, pass, stop, ended } = watching({
      zones: { ...zones('PrimarySync'), moreComing: true },
      sharedZones: busy,
    })
    await pass(89_000)
    expect(asked('sharedZones')).toHaveLength(1)
    stop.abort()
    await ended
  })

  it.each<[string, 'zones' | 'sharedZones', object]>([
    ['one’s own', 'zones', zones('PrimarySync')],
    ['those of others', 'sharedZones', zones()],
  ])('lists no sooner than Apple asks: %s', async (_, name, list) => {
    const busy = reply(503, '', { 'retry-after': '90' })
    const { asked, pass, stop, ended } = watching({ [name]: [busy, list] })
    await pass(89_000)
    expect(asked(name)).toHaveLength(1)
    await pass(1000)
    expect(asked(name)).toHaveLength(2)
    stop.abort()
    await ended
  })

  it('looks every 20 s, every minute while hidden, and as before once it is seen again', async () => {
    let hidden = false
    const { looks, pass, stop, ended } = watching({}, { isHidden: () => hidden })
    await pass(30_000)
    hidden = true
    await pass(MINUTE)
    hidden = false
    await pass(MINUTE)
    expect(looks).toEqual([0, 20, 80, 100, 120, 140])
    stop.abort()
    await ended
  })

  it('looks no sooner than Apple asks', async () => {
    const busy = reply(503, '', { 'retry-after': '90' })
    const { looks, told, pass, stop, ended } = watching({ count: [count(1), busy, count(4)] })
    await pass(3 * MINUTE)
    expect(looks.slice(0, 4)).toEqual([0, 20, 110, 130])
    expect(told.map(({ at, arrived, trouble }) => [at, arrived, trouble]).slice(0, 3)).toEqual([
      [NOW, 0, undefined],
      [NOW, 0, 'busy'],
      [later(110), 3, undefined],
    ])
    stop.abort()
    await ended
  })

  it.each<[string, Answers, string]>([
    ['those of others cannot be listed', { sharedZones: reply(500) }, 'apple-failed'],
    ['the list of those goes on', { sharedZones: { ...zones(), moreComing: true } }, 'not-understood'],
  ])('says of what it could not count why, for as long as it cannot: %s', async (_, answers, partly) => {
    const { ended, pass, told } = watching({ ...answers, count: [count(100), count(103)] })
    await pass(15 * MINUTE)
    await ended
    expect(new Set(told.map(one => one.partly))).toEqual(new Set([partly]))
    expect(told.at(-1)).toMatchObject({ ended: 'time', arrived: 3 })
  })

  it('counts the others when one library cannot be counted, and says why that is missing', async () => {
    const own = [count(100), count(100), count(103)]
    const counted: Answer = ({ init }) =>
      `${init.body}`.includes('SharedSync') ? reply(500)() : Response.json(own.shift() ?? count(103))
    const { last, pass, stop, ended } = watching({
      zones: zones('PrimarySync', 'SharedSync-1'),
      count: counted,
    })
    await pass(40_000)
    expect(last()).toMatchObject({ at: later(40), arrived: 3, partly: 'apple-failed' })
    expect(last().trouble).toBeUndefined()
    stop.abort()
    await ended
  })

  it('says so no longer once all are counted, nor of who has no Shared Library', async () => {
    const { pass, stop, ended, told } = watching({ sharedZones: [reply(500), ABSENT] })
    await pass(40_000)
    expect(told.map(one => one.partly)).toEqual(['apple-failed', undefined, undefined])
    stop.abort()
    await ended
  })
})

describe('a watch ends', () => {
  it('after a quarter of an hour', async () => {
    const { ended, pass, last, looks } = watching({})
    await pass(15 * MINUTE)
    await ended
    expect(last()).toMatchObject({ ended: 'time', from: NOW, at: later(880), until: later(900) })
    expect(looks).toHaveLength(45)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('as stopped, when the computer slept and nobody looked', async () => {
    const { ended, pass, last } = watching({})
    await pass(10_000)
    vi.setSystemTime(Date.parse(later(1_000)))
    await pass(MINUTE)
    await ended
    expect(last()).toMatchObject({ ended: 'stopped', at: NOW })
  })

  it('at once, with the reason, when iCloud asks to wait for longer than that', async () => {
    const busy = reply(429, {}, { 'retry-after': '900' })
    const { ended, pass, last } = watching({ count: [count(100), busy] })
    await pass(MINUTE)
    await ended
    expect(last()).toMatchObject({ ended: 'busy' })
  })

  it('when it is stopped, in a pause', async () => {
    const { ended, pass, stop, told, calls } = watching({})
    await pass(10_000)
    stop.abort()
    await ended
    const asked = calls.length
    await pass(MINUTE)
    expect(told.map(one => one.ended)).toEqual([undefined, 'stopped'])
    expect(calls).toHaveLength(asked)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('when it is stopped, in a look', async () => {
    const { ended, pass, stop, told } = watching({ count: silent })
    await pass(10)
    stop.abort()
    await ended
    expect(told.map(one => one.ended)).toEqual(['stopped'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it.each<[string, Answers, string]>([
    ['nobody is signed in', { validate: reply(421) }, 'signed-out'],
    [
      'nobody is signed in any more',
      { validate: [validated, reply(421)], count: [count(1), reply(421)] },
      'signed-out',
    ],
    ['protected', { count: [count(1), reply(423)] }, 'protected'],
    ['web access off', { zones: reply(403), access: { isWebAccessAllowed: false } }, 'web-off'],
    ['the other region', { validate: { domainToUse: 'icloud.com.cn' } }, 'other-region'],
    ['the password is wanted', { count: reply(450) }, 'password'],
    ['nobody says where to ask', { validate: { ...validated, webservices: {} } }, 'no-services'],
    [
      'it is to be asked elsewhere',
      { validate: { ...validated, webservices: { ckdatabasews: { url: 'https://example.org' } } } },
      'foreign-host',
    ],
  ])('at once when waiting mends nothing: %s', async (_, answers, trouble) => {
    const { ended, pass, last } = watching(answers)
    await pass(20_000)
    await ended
    expect(last().ended).toBe(trouble)
    expect(vi.getTimerCount()).toBe(0)
  })

  it.each<[string, Answer, string]>([
    ['Apple fails', reply(500), 'apple-failed'],
    ['busy', reply(503), 'busy'],
    ['not understood', reply(200, '<html>'), 'not-understood'],
    ['the connection', fails, 'no-answer'],
  ])('after three looks in a row that fail, and not before: %s', async (_, bad, trouble) => {
    const { ended, pass, told } = watching({ count: [count(1), bad, bad, count(2), bad] })
    await pass(2 * MINUTE)
    await ended
    expect(told.map(one => one.ended)).toEqual([...Array(6).fill(undefined), trouble])
    expect(told.at(-1)).toMatchObject({ at: later(60), arrived: 1 })
  })

  it('says that it is offline', async () => {
    const { ended, pass, last } = watching({ count: fails }, { isOnline: () => false })
    await pass(MINUTE)
    await ended
    expect(last().ended).toBe('offline')
  })
})

it.each<[string, Answers]>([
  ['in a count', { count: [count(1), reply(421), count(9000)] }],
  ['in a list', { sharedZones: [reply(500), reply(421), zones()], count: [count(1), count(9000)] }],
  ['before the first count', { count: [reply(500), reply(421), count(9000)] }],
])('ends when another account has signed in, and tells nothing of it: %s', async (_, answers) => {
  const { ended, pass, told } = watching({ validate: [validated, other], ...answers })
  await pass(MINUTE)
  await ended
  expect(told.at(-1)).toMatchObject({ arrived: 0, ended: 'other-account' })
})

it('takes a session that is stale again for no sign-out', async () => {
  const { ended, pass, told } = watching({ count: [count(1), reply(421)] })
  await pass(MINUTE)
  await ended
  expect(told.map(one => one.ended)).toEqual([undefined, undefined, undefined, 'apple-failed'])
})

it('goes on with a new session when one has gone stale', async () => {
  const { told, pass, stop, ended, asked } = watching({ count: [count(1), reply(421), count(3), count(4)] })
  await pass(40_000)
  expect(told.map(one => one.arrived)).toEqual([0, 2, 3])
  expect(asked('validate')).toHaveLength(2)
  stop.abort()
  await ended
})
