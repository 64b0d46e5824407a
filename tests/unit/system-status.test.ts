import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_LENGTH, readStatus } from '../../icloud/status/read.ts'
import { SERVICES, type Service, type Told } from '../../icloud/status/told.ts'
import { SEED } from '../fuzz/seed.ts'

const NOW = new Date('2026-11-24T14:03:00.000Z')
const HOUR = 3_600_000
const ago = (hours: number) => NOW.getTime() - hours * HOUR
const iso = (hours: number) => new Date(ago(hours)).toISOString()

const NAMES: Record<Service, string> = {
  photos: 'Photos',
  account: 'iCloud Account & Sign In',
  upgrades: 'iCloud Storage Upgrades',
  web: 'iCloud Web Apps (iCloud.com)',
}

type Events = unknown
const service = (serviceName: string, events: Events = []) => ({ redirectUrl: null, serviceName, events })
const event = (members: object) => ({
  usersAffected: 'Some users are affected',
  messageId: '3000000007',
  statusType: 'Issue',
  epochStartDate: ago(2),
  epochEndDate: null,
  message: 'Users may be unable to use this service.',
  ...members,
})

/** All four and some others, as Apple's page lists them; `photos`: the events of one. */
function page(photos: Events = []) {
  const others = [service('Find My'), service('iCloud Photos Sharing', [event({ eventStatus: 'ongoing' })])]
  const ours = SERVICES.map(id => service(NAMES[id], id === 'photos' ? photos : []))
  return { drpost: false, drMessage: null, services: [...others, ...ours] }
}

const read = (data: unknown) => readStatus(JSON.stringify(data), NOW)
const photosOf = (events: Events) => read(page(events))[0] as Told
const states = (told: Told[]) => told.map(({ state }) => state)

const ALL_FINE = SERVICES.map(id => ({ service: id, state: 'fine' }))
const NONE_KNOWN = SERVICES.map(id => ({ service: id, state: 'unknown' }))

describe("Apple's page as text", () => {
  const json = JSON.stringify(page())

  it.each([
    ['bare', json],
    ['handed to a function', `jsonCallback(${json});`],
    ['behind a mark of its bytes', `\ufeff${json}\n`],
  ])('is read %s', (_, text) => expect(readStatus(text, NOW)).toEqual(ALL_FINE))

  it.each([
    ['empty', ''],
    ['a page of words', '<!doctype html><title>Not found</title><style>a{color:red}</style>'],
    ['cut short', json.slice(0, -3)],
    ['without services', '{"services":{}}'],
    ['nothing', 'jsonCallback(null)'],
    ['larger than anything Apple sends', `${json}${' '.repeat(MAX_LENGTH)}`],
    ['deeper than a reader goes', `{"services":${'['.repeat(200_000)}`],
  ])('that is %s says nothing', (_, text) => expect(readStatus(text, NOW)).toEqual(NONE_KNOWN))
})

describe('a service', () => {
  it.each<[string, Service]>([
    ['Photos', 'photos'],
    ['PHOTOS (beta)', 'photos'],
    ['iCloud Account &amp; Sign In', 'account'],
    ['iCloud Account &#38; Sign In', 'account'],
    ['iCloud account &#x26; sign in', 'account'],
    ['iCloud  Storage Upgrades ', 'upgrades'],
    ['iCloud Web Apps', 'web'],
    ['iCloud Web Apps (iCloud.com)', 'web'],
  ])('is known as %s', (name, id) => {
    expect(states(read({ services: [service(name)] }))).toEqual(
      SERVICES.map(one => (one === id ? 'fine' : 'unknown')),
    )
  })

  it.each([
    'Photos and more',
    'iCloud Photos',
    '(Photos)',
    'Photos & Sign In',
    'toString',
    ' ',
    '&#x110000;',
  ])('is not known as %s', name => expect(read({ services: [service(name)] })).toEqual(NONE_KNOWN))

  it('that is listed twice is not known', () => {
    expect(photosOf([]).state).toBe('fine')
    expect(read({ services: [service('Photos'), service('Photos')] })).toEqual(NONE_KNOWN)
  })

  it.each([
    ['is no list', {}],
    ['is missing', null],
    ['holds something else', [7]],
    ['has a start that is no time', [event({ epochStartDate: 'today' })]],
    ['has a time that no calendar has', [event({ epochStartDate: 1e300 })]],
    ['says neither when nor what', [{ message: 'Hello' }]],
  ])('whose list of events %s is not known', (_, events) => {
    expect(photosOf(events)).toEqual({ service: 'photos', state: 'unknown' })
  })
})

describe('an event', () => {
  const trouble = (kind: string, hours?: number) => ({
    service: 'photos',
    state: 'trouble',
    kind,
    since: hours && iso(hours),
  })
  const fine = (hours?: number) => ({ service: 'photos', state: 'fine', ended: hours && iso(hours) })

  it.each<[string, object[], object]>([
    ['goes on', [event({ eventStatus: 'ongoing' })], trouble('problem', 2)],
    ['goes on, in capitals', [event({ eventStatus: 'Ongoing' })], trouble('problem', 2)],
    ['is an outage', [event({ eventStatus: 'ongoing', statusType: 'Outage' })], trouble('outage', 2)],
    ['is slow', [event({ eventStatus: 'ongoing', statusType: 'Performance' })], trouble('slow', 2)],
    ['is of a new kind', [event({ eventStatus: 'ongoing', statusType: 'Fire' })], trouble('problem', 2)],
    ['goes on since nobody knows when', [{ eventStatus: 'ongoing' }], trouble('problem')],
    [
      'goes on from a time to come',
      [event({ eventStatus: 'ongoing', epochStartDate: ago(-1) })],
      trouble('problem'),
    ],
    ['began and has no end', [event({})], trouble('problem', 2)],
    [
      'began and will end',
      [event({ statusType: 'Maintenance', epochEndDate: ago(-1) })],
      trouble('maintenance', 2),
    ],
    ['was to come and has begun', [event({ eventStatus: 'upcoming' })], trouble('problem', 2)],
    [
      'is one of two that go on',
      [event({}), event({ epochStartDate: ago(5), statusType: 'Outage' })],
      trouble('outage', 5),
    ],
    [
      'goes on beside one that is over',
      [event({ eventStatus: 'resolved', epochEndDate: ago(1) }), event({})],
      trouble('problem', 2),
    ],
    ['goes on beside one we do not understand', [7 as never, event({})], trouble('problem', 2)],
    ['is over since an hour', [event({ eventStatus: 'resolved', epochEndDate: ago(1) })], fine(1)],
    ['is over by its time', [event({ epochEndDate: ago(1) })], fine(1)],
    ['is over since two days', [event({ eventStatus: 'completed', epochEndDate: ago(48) })], fine()],
    ['is over, nobody knows since when', [event({ eventStatus: 'resolved' })], fine()],
    ['is still to come', [event({ eventStatus: 'upcoming', epochStartDate: ago(-3) })], fine()],
    ['says that all is available', [event({ eventStatus: 'ongoing', statusType: 'Available' })], fine()],
  ])('that %s', (_, events, told) => expect(photosOf(events)).toEqual(told))
})

describe('whatever comes', () => {
  const RUNS = 20_000
  const junk = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>(
      'ongoing',
      'resolved',
      'Photos',
      'Available',
      ago(1),
      ago(-1),
      ago(30),
      -1,
      1e300,
      {},
      [],
    ),
  )
  const someEvent = fc.record(
    {
      eventStatus: fc.constantFrom('ongoing', 'resolved', 'upcoming', 'completed', 'Ongoing', 'new'),
      statusType: fc.constantFrom('Outage', 'Issue', 'Performance', 'Maintenance', 'Available'),
      epochStartDate: fc.constantFrom(ago(3), ago(-3), null),
      epochEndDate: fc.constantFrom(ago(1), ago(-1), ago(30), null),
    },
    { requiredKeys: [] },
  )
  /** Where in the data something else is put; -1 is nowhere. */
  const change = fc.tuple(fc.integer({ min: -1, max: 60 }), junk)

  /** The data with its nth value in another's place. */
  function changed(data: unknown, [nth, put]: [number, unknown]): unknown {
    let at = 0
    return JSON.parse(JSON.stringify(data), (_, value) => (at++ === nth ? put : value))
  }

  interface Listed {
    serviceName?: unknown
    events?: unknown
  }
  /** Each event of whatever in the data has this name, however broken it is. */
  function eventsIn(data: unknown, id: Service): Record<string, unknown>[] | undefined {
    const all = Object(data).services
    if (!Array.isArray(all)) return undefined
    const plain = (name: unknown) =>
      String(name)
        .replace(/ *\(.*\) *$/, '')
        .toLowerCase()
        .trim()
    const named = all.filter((one: Listed) => plain(Object(one).serviceName) === plain(NAMES[id]))
    const [first] = named as Listed[]
    return Array.isArray(first?.events) ? first.events.map(Object) : undefined
  }
  const isOngoing = (one: Record<string, unknown>) =>
    String(one.eventStatus).toLowerCase().trim() === 'ongoing'
  const hasBegun = ({ epochStartDate: start }: Record<string, unknown>) =>
    typeof start === 'number' && start <= NOW.getTime()
  const isOpen = ({ epochEndDate: end }: Record<string, unknown>) =>
    typeof end !== 'number' || end > NOW.getTime()

  it('is read without a throw, and no trouble and no all-clear is made up', () => {
    const seen = { trouble: 0, fine: 0, unknown: 0 }
    const whole = fc.array(fc.array(someEvent, { maxLength: 3 }), { minLength: 4, maxLength: 4 })
    const cut = fc.option(fc.nat(2000), { freq: 8 })
    fc.assert(
      fc.property(whole, fc.array(change, { maxLength: 3 }), cut, (events, changes, length) => {
        const start: unknown = { services: SERVICES.map((id, i) => service(NAMES[id], events[i])) }
        const data = changes.reduce<unknown>(changed, start)
        const text = (JSON.stringify(data) ?? '').slice(0, length ?? undefined)
        const told = readStatus(text, NOW)
        expect(told.map(one => one.service)).toEqual(SERVICES)
        for (const { service: id, state } of told) {
          seen[state]++
          if (state === 'unknown') continue
          const all = eventsIn(data, id) as Record<string, unknown>[]
          expect(all).toBeDefined()
          const certain = all.filter(one => isOngoing(one) || (hasBegun(one) && isOpen(one)))
          if (state === 'trouble') expect(certain).not.toEqual([])
          const plainly = certain.filter(one => isOngoing(one) && one.statusType !== 'Available')
          if (state === 'fine') expect(plainly).toEqual([])
        }
      }),
      { seed: SEED, numRuns: RUNS },
    )
    // Or it would show nothing.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(1000)
  })

  it('is read when it is not data at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        expect(readStatus(text, NOW)).toEqual(NONE_KNOWN)
      }),
      { seed: SEED, numRuns: 2000 },
    )
  })
})
