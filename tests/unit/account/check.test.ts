import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Site } from '../../../icloud/account/addresses.ts'
import { check } from '../../../icloud/account/check.ts'
import type { Facts, Told } from '../../../icloud/account/facts.ts'
import {
  ADDED,
  type Answer,
  type Answers,
  ARRIVED,
  count,
  deviceList,
  fails,
  fakeICloud,
  index,
  laptop,
  MARK,
  newest,
  other,
  phone,
  reply,
  silent,
  tablet,
  usage,
  validated,
  zone,
  zones,
} from './fake-icloud.ts'

const NOW = '2026-11-21T10:00:00.000Z'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW), toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

interface Circumstances {
  site?: Site
  signal?: AbortSignal
  isOnline?: () => boolean
}

/** Runs a check to its end, however long that takes. */
async function checked(answers: Answers = {}, { site = 'icloud.com', signal, isOnline }: Circumstances = {}) {
  const icloud = fakeICloud(answers)
  const told: Told[] = []
  const stop = signal ?? new AbortController().signal
  const running = check(icloud.ask, site, one => told.push(one), stop, isOnline)
  await vi.advanceTimersByTimeAsync(60_000)
  await running
  const last = told.at(-1) as Told
  return { ...icloud, told, last, facts: last.facts }
}

const ALL = { account: '', storage: '', devices: '', photos: '' }
const everywhere = (trouble: string) =>
  Object.fromEntries(Object.keys(ALL).map(question => [question, trouble]))

describe('a check', () => {
  it('tells the few facts there are, and who is asked about', async () => {
    const { last } = await checked()
    expect(last).toEqual({
      facts: {
        at: NOW,
        storage: {
          used: 30_000_000_000,
          total: 53_687_091_200,
          photos: 20_000_000_000,
          full: false,
          nearlyFull: false,
        },
        phones: [{ model: 'iPhone 13 mini', ios: '26.1' }],
        libraries: [{ shared: false, items: 33_161, newest: ARRIVED, added: ADDED, ready: true }],
        troubles: {},
      },
      account: 'P•••@example.com',
      done: true,
    })
  })

  it.each<[unknown, string | undefined]>([
    ['jo.doe@icloud.com', 'j•••@icloud.com'],
    ['+86 138 0013 8042', '+86 •••42'],
    ['+8613800138042', '+86 •••42'],
    ['+1 (555) 010-0199', '+1 •••99'],
    ['+351 912 345 678', '+351 •••78'],
    // What it begins with may be no country's.
    ['13800138042', '•••42'],
    ['+86', undefined],
    ['138 PRIVATE 0013 8042', undefined],
    [8_613_800_138_042, undefined],
  ])('tells whose account it is, masked: %s', async (appleId, account) => {
    const { told } = await checked({ validate: { ...validated, dsInfo: { ...validated.dsInfo, appleId } } })
    expect(told.slice(1).map(one => one.account)).toEqual(Array(5).fill(account))
    const digits = String(appleId).replace(/\D/g, '').slice(3, -2)
    if (digits) expect(JSON.stringify(told)).not.toContain(digits)
  })

  it('tells that it has begun before iCloud answers anything', async () => {
    const told: Told[] = []
    const stop = new AbortController()
    const running = check(
      fakeICloud({ validate: silent }).ask,
      'icloud.com',
      one => told.push(one),
      stop.signal,
    )
    await vi.advanceTimersByTimeAsync(10)
    expect(told).toEqual([{ facts: { at: NOW, troubles: {} }, account: undefined, done: false }])
    stop.abort()
    await running
    expect(told.at(-1)).toMatchObject({ done: true, facts: { troubles: everywhere('stopped') } })
  })

  it('tells what it knows as answers come, and once that it is done', async () => {
    const { told } = await checked()
    expect(told.map(({ done }) => done)).toEqual([false, false, false, false, false, true])
    expect(told[0]?.facts).toEqual({ at: NOW, troubles: {} })
  })

  it('asks as the site itself would, with nothing that needs leave first', async () => {
    const { calls } = await checked()
    for (const { init } of calls) {
      expect(init).toMatchObject({ credentials: 'include', redirect: 'manual', cache: 'no-store' })
      expect(init.headers).toBeUndefined()
      expect(['string', 'undefined']).toContain(typeof init.body)
    }
    expect(calls.map(({ name, url, init }) => `${name} ${init.method} ${new URL(url).host}`)).toEqual([
      'validate POST setup.icloud.com',
      'storage POST p42-setup.icloud.com',
      'devices GET p42-setup.icloud.com',
      'zones POST p42-ckdatabasews.icloud.com',
      'sharedZones POST p42-ckdatabasews.icloud.com',
      'count POST p42-ckdatabasews.icloud.com',
      'newest POST p42-ckdatabasews.icloud.com',
      'index POST p42-ckdatabasews.icloud.com',
    ])
    expect(JSON.parse(`${calls.find(({ name }) => name === 'newest')?.init.body}`).desiredKeys).toEqual([
      'addedDate',
    ])
  })

  it('reads a Shared Library of one’s own and of others, each in its place', async () => {
    const { facts, asked } = await checked({
      zones: zones('PrimarySync1', 'SharedSync-ABC'),
      sharedZones: zones('SharedSync-DEF', 'Something'),
    })
    expect(facts.libraries?.map(({ shared }) => shared)).toEqual([false, true, true])
    expect(
      asked('count').map(({ url, init }) => [
        /private|shared/.exec(url)?.[0],
        JSON.parse(`${init.body}`).batch[0].zoneID.zoneName,
      ]),
    ).toEqual([
      ['private', 'PrimarySync1'],
      ['private', 'SharedSync-ABC'],
      ['shared', 'SharedSync-DEF'],
    ])
    expect(facts.troubles).toEqual({})
  })

  it('asks the other region when the page is of it', async () => {
    const webservices = {
      account: { url: 'https://p201-setup.icloud.com.cn:443' },
      ckdatabasews: { url: 'https://p201-ckdatabasews.icloud.com.cn' },
    }
    const { facts, calls } = await checked(
      { validate: { ...validated, webservices } },
      { site: 'icloud.com.cn' },
    )
    expect(facts.troubles).toEqual({})
    expect(calls.every(({ url }) => new URL(url).host.endsWith('.icloud.com.cn'))).toBe(true)
  })
})

const ABSENT = reply(404, { serverErrorCode: 'ZONE_NOT_FOUND', reason: 'Zone does not exist' })

describe('what is kept', () => {
  const facts = async (answers: Answers): Promise<Facts> => (await checked(answers)).facts

  it.each<[string, object, object]>([
    [
      'flags that are strings',
      { quotaStatus: { overQuota: 'true', 'almost-full': 'true' } },
      { full: true, nearlyFull: true },
    ],
    [
      'flags that are none',
      { quotaStatus: { overQuota: 1, 'almost-full': null } },
      { full: undefined, nearlyFull: false },
    ],
    ['no flags', { quotaStatus: 'no' }, { full: undefined, nearlyFull: false }],
  ])('of storage: %s', async (_, change, expected) => {
    expect((await facts({ storage: { ...usage, ...change } })).storage).toMatchObject(expected)
  })

  it.each<[string, unknown]>([
    ['no list', { a: 1 }],
    ['a negative size', [{ mediaKey: 'photos', usageInBytes: -1 }]],
    ['a size that is text', [{ mediaKey: 'photos', usageInBytes: '5' }]],
    ['a size beyond all', [{ mediaKey: 'photos', usageInBytes: 1e300 }]],
    ['junk', [null, 4, [], 'photos']],
  ])('of photos, nothing: %s', async (_, storageUsageByMedia) => {
    const { storage, troubles } = await facts({ storage: { ...usage, storageUsageByMedia } })
    expect(storage).not.toHaveProperty('photos')
    expect(troubles).toEqual({})
  })

  it.each<[string, object, object[]]>([
    [
      'an SE by its generation, whatever the language',
      { ...phone, model: 'iPhone12,8', modelDisplayName: 'iPhone SE (2. Generation)' },
      [{ model: 'iPhone SE (2nd generation)', ios: '26.1' }],
    ],
    [
      'a name somebody gave is no model',
      { ...phone, modelDisplayName: 'iPhone of PRIVATE-Jo' },
      [{ model: 'iPhone', ios: '26.1' }],
    ],
    ['text is no version', { ...phone, osVersion: 'iOS;26.1 PRIVATE-x' }, [{ model: 'iPhone 13 mini' }]],
    ['a version of something else', { ...phone, osVersion: 'OSX;26.1' }, [{ model: 'iPhone 13 mini' }]],
    ['by its name alone', { modelDisplayName: 'iPhone 17 Pro Max' }, [{ model: 'iPhone 17 Pro Max' }]],
  ])('of a phone: %s', async (_, device, phones) => {
    expect((await facts({ devices: { devices: [device] } })).phones).toEqual(phones)
  })

  it('no iPhone, when all devices are known to be something else', async () => {
    expect((await facts({ devices: { devices: [laptop, tablet] } })).phones).toEqual([])
    expect((await facts({ devices: { devices: [] } })).phones).toEqual([])
  })

  it.each<[string, unknown[]]>([
    ['one without a model', [laptop, { name: 'PRIVATE-phone' }]],
    ['one that is no device', [laptop, null]],
    ['a model that is none', [{ ...phone, model: 'PRIVATE', modelDisplayName: 7 }]],
  ])('not that there is no iPhone, with %s', async (_, devices) => {
    expect(await facts({ devices: { devices } })).toMatchObject({ troubles: { devices: 'not-understood' } })
  })

  it.each<[string, object]>([
    ['no zones', { zones: [] }],
    ['other zones', zones('CMM-1', '_defaultZone')],
    ['a library that was deleted', { zones: [{ ...zone('PrimarySync'), deleted: true }] }],
  ])('no library: %s', async (_, answer) => {
    const { facts, asked } = await checked({ zones: answer })
    expect(facts.libraries).toEqual([])
    expect(asked('sharedZones')).toEqual([])
  })

  it.each<[string, object]>([
    ['an entry that is an error', { zones: [{ ...zone('PrimarySync'), serverErrorCode: 'INTERNAL_ERROR' }] }],
    ['an entry without a name', { zones: [{ zoneID: {} }] }],
    ['more to come', { zones: [], moreComing: true }],
    ['a zone of a new name', zones('PhotosMain')],
  ])('not that there is no library, with %s', async (_, answer) => {
    const { facts } = await checked({ zones: answer })
    expect(facts).toMatchObject({ troubles: { photos: 'not-understood' } })
    expect(facts.libraries).toBeUndefined()
  })

  it.each<[string, Answers]>([
    ['one’s own', { zones: { ...zones('PrimarySync'), moreComing: true } }],
    ['those of others', { sharedZones: { ...zones(), moreComing: 'true' } }],
    ['both', { zones: { ...zones('PrimarySync'), moreComing: true }, sharedZones: ABSENT }],
  ])(
    'the libraries that are listed, and that a part is missing while more are to come: %s',
    async (_, answers) => {
      const { facts } = await checked(answers)
      expect(facts.libraries).toEqual([
        { shared: false, items: 33_161, newest: ARRIVED, added: ADDED, ready: true },
      ])
      expect(facts.troubles).toEqual({ photos: 'not-understood' })
    },
  )

  it('an empty library has no newest', async () => {
    const { facts } = await checked({ count: count(0), newest: { records: [] } })
    expect(facts.libraries).toEqual([{ shared: false, items: 0, ready: true }])
    expect(facts.troubles).toEqual({})
  })

  it('when the newest came, although nobody says when it was taken', async () => {
    const records = (newest.records as { fields: object }[]).map(one => ({
      ...one,
      fields: { addedDate: {} },
    }))
    const [library] = (await facts({ newest: { records } })).libraries ?? []
    expect(library).toEqual({ shared: false, items: 33161, newest: ARRIVED, ready: true })
  })

  it('an index that is not finished is not ready', async () => {
    expect((await facts({ index: index('NOT_FINISHED') })).libraries?.[0]?.ready).toBe(false)
  })

  it('a part of a library, and what the other part is missing for', async () => {
    const { facts } = await checked({ count: count('many'), newest: reply(500) })
    expect(facts.libraries).toEqual([{ shared: false, ready: true }])
    expect(facts.troubles).toEqual({ photos: 'not-understood' })
  })

  it('one’s own library, when the shared ones are not told', async () => {
    const { facts } = await checked({ sharedZones: reply(500) })
    expect(facts.libraries).toHaveLength(1)
    expect(facts.troubles).toEqual({ photos: 'apple-failed' })
  })
})

const TOKEN = 'Missing X-APPLE-WEBAUTH-TOKEN cookie'
const DENIED = reply(403, {
  uuid: 'PRIVATE-uuid',
  serverErrorCode: 'ACCESS_DENIED',
  reason: 'private db access disabled for this account',
})
/** Right in all, but more than anybody needs. */
const large = (body: object) => reply(200, { ...body, padding: 'x'.repeat(2 * 2 ** 20) })
const redirected = () => Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' })

describe('when validate is refused, all have the reason', () => {
  it.each<[string, Answer, string]>([
    [
      '421 with what was asked',
      reply(421, { success: false, requestInfo: [{ country: 'PRIVATE-x' }], configBag: {} }),
      'signed-out',
    ],
    ['421 with a number', reply(421, { success: false, error: 1 }), 'signed-out'],
    [
      '421 with words',
      reply(421, { success: false, error: 'Failed to validate the credentials from cookie' }),
      'signed-out',
    ],
    ['401', reply(401, { reason: TOKEN, error: 1 }), 'sign-in'],
    ['500 for want of the token', reply(500, { success: false, error: TOKEN }), 'sign-in'],
    ['the other region, in an answer', { domainToUse: 'iCloud.com.cn' }, 'other-region'],
    ['the other region, in a refusal', reply(421, { domainToUse: 'icloud.com.cn' }), 'other-region'],
    ['302', reply(302), 'other-region'],
    ['a redirect the browser hides', redirected, 'other-region'],
    ['HTML', reply(200, '<!doctype html><title>iCloud</title>'), 'not-understood'],
    ['nothing', reply(200), 'not-understood'],
    ['something else', reply(200, { success: false }), 'not-understood'],
    ['truncated', reply(200, JSON.stringify(validated).slice(0, 900)), 'not-understood'],
    ['more than anybody needs', large(validated), 'not-understood'],
    ['404', reply(404), 'not-understood'],
    ['429', reply(429), 'busy'],
    ['503', reply(503), 'busy'],
    ['502', reply(502, '<html>'), 'apple-failed'],
    ['450', reply(450), 'password'],
    ['no answer', silent, 'no-answer'],
    ['a connection that fails', fails, 'no-answer'],
  ])('%s', async (_, validate, trouble) => {
    const { last, calls } = await checked({ validate })
    expect(last).toEqual({
      facts: { at: NOW, troubles: everywhere(trouble) },
      account: undefined,
      done: true,
    })
    expect(calls.every(({ name }) => name === 'validate')).toBe(true)
  })
})

describe('when one question is refused, the others are answered', () => {
  it.each<[string, Answers, object]>([
    // The new session in between was a good one: nobody knows that they are signed out.
    ['421 twice', { storage: reply(421) }, { storage: 'apple-failed' }],
    [
      '421, and then nobody is signed in',
      { storage: reply(421), validate: [validated, reply(421)] },
      { storage: 'signed-out' },
    ],
    [
      '401 for want of the token',
      { devices: reply(401, { reason: TOKEN, error: 1 }) },
      { devices: 'sign-in' },
    ],
    [
      '500 for want of the token',
      { devices: reply(500, { success: false, error: TOKEN }) },
      { devices: 'sign-in' },
    ],
    [
      '401 of another kind',
      { zones: reply(401, { serverErrorCode: 'AUTHENTICATION_FAILED' }) },
      { photos: 'sign-in' },
    ],
    ['403, web access off', { zones: DENIED, access: { isWebAccessAllowed: false } }, { photos: 'web-off' }],
    ['403, as text', { zones: DENIED, access: { isWebAccessAllowed: 'false' } }, { photos: 'web-off' }],
    [
      '403, protected',
      { zones: DENIED, access: { isWebAccessAllowed: true, isICDRSDisabled: true } },
      { photos: 'protected' },
    ],
    ['403, for no reason', { zones: DENIED }, { photos: 'apple-failed' }],
    ['403, unexplained', { zones: DENIED, access: reply(500) }, { photos: 'apple-failed' }],
    [
      '403, asked to wait',
      { zones: reply(403, { serverErrorCode: 'ACCESS_DENIED', retryAfter: 60 }) },
      { photos: 'busy' },
    ],
    [
      '423',
      { zones: reply(423, { errorReason: 'Missing PCS cookies from the request', errorCode: 423 }) },
      { photos: 'protected' },
    ],
    ['450', { devices: reply(450) }, { devices: 'password' }],
    ['400', { devices: reply(400) }, { devices: 'not-understood' }],
    ['500', { devices: reply(500, '<html>') }, { devices: 'apple-failed' }],
    ['HTML', { devices: reply(200, '<html>') }, { devices: 'not-understood' }],
    ['nothing', { storage: reply(200) }, { storage: 'not-understood' }],
    ['too large', { storage: large(usage) }, { storage: 'not-understood' }],
    [
      'the wrong types',
      { storage: { storageUsageInfo: { usedStorageInBytes: '1', totalStorageInBytes: [] } } },
      { storage: 'not-understood' },
    ],
    [
      'used is missing',
      { storage: { storageUsageInfo: { totalStorageInBytes: 5368709120 } } },
      { storage: 'not-understood' },
    ],
    ['no list', { devices: { devices: {} } }, { devices: 'not-understood' }],
    ['the other region', { storage: { domainToUse: 'icloud.com.cn' } }, { storage: 'other-region' }],
    ['a redirect', { devices: redirected }, { devices: 'not-understood' }],
    ['no answer', { devices: silent }, { devices: 'no-answer' }],
    ['a connection that fails', { storage: fails }, { storage: 'no-answer' }],
    [
      'to be asked later',
      { storage: reply(503, { serverErrorCode: 'TRY_AGAIN_LATER' }) },
      { storage: 'busy' },
    ],
  ])('%s', async (_, answers, troubles) => {
    const { facts } = await checked(answers)
    expect(facts.troubles).toEqual(troubles)
    expect(Object.keys(facts).length).toBe(4)
  })

  it('a body without end is read no further than 2 MB', async () => {
    let sent = 0
    const body = () =>
      new ReadableStream({
        pull(out) {
          sent += 100_000
          out.enqueue(new Uint8Array(100_000).fill(32))
        },
      })
    const { facts } = await checked({ devices: () => new Response(body()) })
    expect(facts.troubles).toEqual({ devices: 'not-understood' })
    expect(sent).toBeLessThan(2_500_000)
  })

  it('a list that is not found is none', async () => {
    expect((await checked({ zones: ABSENT })).facts).toMatchObject({ libraries: [], troubles: {} })
  })

  it.each<[string, Answers, object]>([
    ['count', { count: ABSENT }, { newest: ARRIVED, added: ADDED, ready: true }],
    ['newest', { newest: ABSENT }, { items: 33_161, ready: true }],
    ['index', { index: ABSENT }, { items: 33_161, newest: ARRIVED, added: ADDED }],
    ['count and index', { count: ABSENT, index: ABSENT }, { newest: ARRIVED, added: ADDED }],
    ['count and newest', { count: ABSENT, newest: ABSENT }, { ready: true }],
    ['all that is asked', { count: ABSENT, index: ABSENT, newest: ABSENT }, {}],
  ])('a library that is listed is there though its zone is not found for %s', async (_, answers, known) => {
    const { facts } = await checked(answers)
    expect(facts.libraries).toEqual([{ shared: false, ...known }])
    expect(facts.troubles).toEqual({ photos: 'not-understood' })
  })

  it('a library is there when only a part says that its zone is not found, and the rest fails', async () => {
    const { facts } = await checked({ count: ABSENT, index: ABSENT, newest: reply(500) })
    expect(facts.libraries).toEqual([{ shared: false }])
    expect(facts.troubles.photos).toBeDefined()
  })

  it('why access is denied is asked only then, and once', async () => {
    expect((await checked()).asked('access')).toEqual([])
    const denied = { count: DENIED, index: DENIED, newest: DENIED, storage: DENIED }
    expect(
      (await checked({ ...denied, access: { isWebAccessAllowed: false } })).asked('access'),
    ).toHaveLength(1)
  })
})

describe('terms', () => {
  const validate = { ...validated, termsUpdateNeeded: true }

  it('are told, and the rest goes on', async () => {
    const { facts } = await checked({ validate })
    expect(facts.troubles).toEqual({ account: 'terms' })
    expect(facts.storage).toBeDefined()
  })

  it('are why a session is stale twice', async () => {
    const { facts } = await checked({ validate, storage: reply(421) })
    expect(facts.troubles).toEqual({ account: 'terms', storage: 'terms' })
  })

  it('are why a question is refused for want of the token', async () => {
    const { facts } = await checked({ validate, storage: reply(401, { reason: TOKEN }) })
    expect(facts.troubles).toEqual({ account: 'terms', storage: 'terms' })
  })
})

it('a sign-in that is not finished is none', async () => {
  const { facts } = await checked({
    validate: { ...validated, hsaChallengeRequired: 'true' },
    zones: reply(421),
  })
  expect(facts.troubles).toEqual({ account: 'signed-out', photos: 'signed-out' })
})

describe('once more', () => {
  it('with a new session, one for all that need it', async () => {
    const moved = {
      ...validated,
      webservices: { ...validated.webservices, account: { url: 'https://p77-setup.icloud.com' } },
    }
    const { facts, asked } = await checked({
      validate: [validated, moved],
      storage: [reply(421), usage],
      devices: [reply(421), deviceList],
    })
    expect(facts.troubles).toEqual({})
    expect(asked('validate')).toHaveLength(2)
    expect(asked('storage').map(({ url }) => new URL(url).host)).toEqual([
      'p42-setup.icloud.com',
      'p77-setup.icloud.com',
    ])
  })

  it.each([405, 400])('with GET after %d', async status => {
    const { facts, asked } = await checked({ storage: [reply(status), usage] })
    expect(facts.troubles).toEqual({})
    expect(asked('storage').map(({ init }) => init.method)).toEqual(['POST', 'GET'])
    expect(asked('storage')[1]?.init.body).toBeUndefined()
  })

  it.each<[string, Answer]>([
    ['seconds', reply(503, '', { 'retry-after': '12' })],
    ['a date', reply(429, '', { 'retry-after': 'Sat, 21 Nov 2026 10:00:12 GMT' })],
    ['in the body', reply(503, { retryAfter: 12 })],
  ])('after the time Apple asks for: %s', async (_, busy) => {
    const times: number[] = []
    const late = () => {
      times.push(Date.now() - Date.parse(NOW))
      return times.length > 1 ? Response.json(usage) : (busy as () => Response)()
    }
    const { facts } = await checked({ storage: late })
    expect(facts.troubles).toEqual({})
    expect(times).toEqual([0, 12_000])
  })

  it('not when there is no time to, and not a third time', async () => {
    const { facts, asked } = await checked({
      storage: reply(503, '', { 'retry-after': '31' }),
      devices: reply(503, '', { 'retry-after': '2' }),
    })
    expect(facts.troubles).toEqual({ storage: 'busy', devices: 'busy' })
    expect(asked('storage')).toHaveLength(1)
    expect(asked('devices')).toHaveLength(2)
  })
})

it.each<[string, Answers]>([
  ['at once', { storage: [reply(421), usage] }],
  ['in two', { storage: [reply(421), usage], devices: [reply(421), deviceList] }],
  ['late', { newest: [reply(421), newest] }],
  ['while the shared ones are listed', { sharedZones: [reply(421), zones('SharedSync-1')] }],
])('tells nothing of two accounts when another has signed in meanwhile: %s', async (_, answers) => {
  const { last } = await checked({ ...answers, validate: [validated, other] })
  expect(last).toEqual({
    facts: { at: NOW, troubles: everywhere('other-account') },
    account: undefined,
    done: true,
  })
})

const as = (dsInfo: object) => ({ ...validated, dsInfo: { ...validated.dsInfo, ...dsInfo } })

it.each<[string, [object, object], object]>([
  ['addresses that look alike masked', [as({ dsid: '1' }), as({ dsid: '2' })], everywhere('other-account')],
  ['the same', [as({ dsid: '1' }), as({ dsid: '1' })], {}],
  ['no number', [as({ dsid: undefined }), as({ dsid: undefined })], {}],
])('tells accounts apart by their number: %s', async (_, validate, troubles) => {
  const { facts } = await checked({ validate, storage: [reply(421), usage] })
  expect(facts.troubles).toEqual(troubles)
})

it('tells nothing of who has signed in since, even at the end of a check that was stopped', async () => {
  const stop = new AbortController()
  const { ask } = fakeICloud({ validate: [validated, other], storage: [reply(421), usage], devices: silent })
  const told: Told[] = []
  const running = check(ask, 'icloud.com', one => told.push(one), stop.signal)
  await vi.advanceTimersByTimeAsync(10)
  stop.abort()
  await running
  expect(told.at(-1)?.facts).toEqual({ at: NOW, troubles: everywhere('other-account') })
})

it('reads no more than five libraries, and tells that there are others', async () => {
  const many = Array.from({ length: 1000 }, (_, i) => `SharedSync-${i}`)
  for (const answers of [
    { zones: zones('PrimarySync', ...many) },
    { sharedZones: zones(...many) },
    { zones: zones(...many, 'PrimarySync') },
  ]) {
    const { facts, calls } = await checked(answers)
    expect(facts.libraries).toHaveLength(5)
    expect(facts.libraries?.filter(({ shared }) => !shared)).toHaveLength(1)
    expect(facts.troubles).toEqual({ photos: 'not-understood' })
    expect(calls.length).toBeLessThan(25)
  }
})

describe('hosts', () => {
  const at = (url: unknown) => ({ ...validated, webservices: { account: { url }, ckdatabasews: { url } } })

  it.each([
    'https://p42-setup.icloud.com.example.org',
    'https://evilicloud.com',
    'https://p42-setup.icloud.com.cn',
    'https://icloud.com@example.org',
    'http://p42-setup.icloud.com',
    'https://p42-setup.icloud.com:8443',
    'https://p42-setup.icloud.com.',
    'javascript:alert(1)',
    'p42-setup.icloud.com',
    '',
  ])('%s is never asked', async url => {
    const { facts, calls } = await checked({ validate: at(url) })
    expect(facts.troubles).toEqual({
      storage: 'foreign-host',
      devices: 'foreign-host',
      photos: 'foreign-host',
    })
    expect(calls.map(({ name }) => name)).toEqual(['validate'])
  })

  it.each<[string, object]>([
    ['none', { ...validated, webservices: {} }],
    ['no map', { ...validated, webservices: undefined }],
    ['no text', at(7)],
  ])('%s: storage is asked where the check began', async (_, validate) => {
    const { facts, calls } = await checked({ validate })
    expect(facts.troubles).toEqual({ devices: 'no-services', photos: 'no-services' })
    expect(facts.storage).toBeDefined()
    expect(calls.map(({ url }) => new URL(url).host)).toEqual(['setup.icloud.com', 'setup.icloud.com'])
  })
})

describe('time', () => {
  it('each answer has 8 s', async () => {
    const told: [number, Told][] = []
    const { ask } = fakeICloud({ devices: silent })
    const running = check(
      ask,
      'icloud.com',
      one => told.push([Date.now(), one]),
      new AbortController().signal,
    )
    await vi.advanceTimersByTimeAsync(7_999)
    expect(told.at(-1)?.[1].done).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await running
    expect(told.at(-1)).toMatchObject([
      Date.parse(NOW) + 8_000,
      { done: true, facts: { troubles: { devices: 'no-answer' } } },
    ])
  })

  it('a body that does not end has 8 s too', async () => {
    const endless = () =>
      new Response(new ReadableStream({ start: out => out.enqueue(new TextEncoder().encode('{')) }))
    expect((await checked({ devices: endless })).facts.troubles).toEqual({ devices: 'no-answer' })
  })

  it('all have 30 s', async () => {
    const slow = (body: object) => () =>
      new Promise<Response>(resolve => setTimeout(() => resolve(Response.json(body)), 7_000))
    const begins: number[] = []
    const { ask } = fakeICloud({
      validate: slow(validated),
      zones: slow(zones('PrimarySync')),
      sharedZones: slow(zones()),
      count: [reply(421), slow(count(1))],
    })
    const counted: typeof fetch = (...call) => {
      begins.push(Date.now())
      return ask(...call)
    }
    const told: Told[] = []
    const running = check(counted, 'icloud.com', one => told.push(one), new AbortController().signal)
    await vi.advanceTimersByTimeAsync(30_000)
    await running
    expect(Date.now()).toBe(Date.parse(NOW) + 30_000)
    expect(told.at(-1)).toMatchObject({ done: true, facts: { troubles: { photos: 'no-answer' } } })
    expect(Math.max(...begins)).toBeLessThan(Date.parse(NOW) + 30_000)
  })

  it('leaves no timer behind', async () => {
    await checked()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('stopped', () => {
  it('before it began: nothing is asked', async () => {
    const { last, calls } = await checked({}, { signal: AbortSignal.abort() })
    expect(last).toMatchObject({ done: true, facts: { troubles: everywhere('stopped') } })
    expect(calls).toEqual([])
  })

  it('half-way: what was told stays, and later answers are not heard', async () => {
    const stop = new AbortController()
    let answer = (_: Response) => {}
    const late = () => new Promise<Response>(resolve => (answer = resolve))
    const { ask } = fakeICloud({ devices: late, zones: silent })
    const told: Told[] = []
    const running = check(ask, 'icloud.com', one => told.push(one), stop.signal)
    await vi.advanceTimersByTimeAsync(10)
    stop.abort()
    await running
    const length = told.length
    answer(Response.json(deviceList))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told).toHaveLength(length)
    expect(told.at(-1)).toMatchObject({
      done: true,
      facts: { troubles: { devices: 'stopped', photos: 'stopped' } },
    })
    expect(told.at(-1)?.facts.storage).toBeDefined()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('takes the requests back', async () => {
    const stop = new AbortController()
    const { ask, calls } = fakeICloud({ validate: silent })
    const running = check(ask, 'icloud.com', () => {}, stop.signal)
    stop.abort()
    await running
    expect(calls[0]?.init.signal?.aborted).toBe(true)
  })
})

it('offline half-way is told as such', async () => {
  const { facts } = await checked({ devices: fails, zones: fails }, { isOnline: () => false })
  expect(facts.troubles).toEqual({ devices: 'offline', photos: 'offline' })
})

describe('privacy', () => {
  const consoles = ['log', 'info', 'warn', 'error', 'debug'] as const

  it.each<[string, Answers]>([
    ['all is well', {}],
    [
      'shared libraries',
      { zones: zones('PrimarySync', 'SharedSync-PRIVATE-1'), sharedZones: zones('SharedSync-PRIVATE-2') },
    ],
    [
      'refusals',
      {
        devices: reply(500, { error: 'PRIVATE-x', reason: 'PRIVATE-y' }),
        zones: reply(403, { serverErrorCode: 'PRIVATE-z' }),
      },
    ],
    [
      'truncated',
      {
        devices: reply(200, JSON.stringify(deviceList).slice(0, -9)),
        storage: reply(200, 'PRIVATE-storage'),
      },
    ],
    [
      'in the wrong places',
      {
        devices: { devices: [{ ...phone, modelDisplayName: 'PRIVATE-name', osVersion: 'PRIVATE-ios' }] },
        newest: { ...newest, records: [...newest.records, 'PRIVATE-record'] },
        index: index('PRIVATE-state'),
      },
    ],
  ])('of all that is marked nothing is told or logged: %s', async (_, answers) => {
    const spies = consoles.map(name => vi.spyOn(console, name).mockImplementation(() => {}))
    const { told } = await checked(answers)
    const said = JSON.stringify([told, ...spies.map(spy => spy.mock.calls)])
    for (const spy of spies) spy.mockRestore()
    expect(told.length).toBeGreaterThan(0)
    expect(said).not.toContain(MARK)
    expect(said).not.toMatch(/PRIVATE/i)
  })
})
