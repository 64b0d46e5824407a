import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIX_IDS } from '../../fixes/fix.ts'
import { steps } from '../../fixes/fixes.ts'
import {
  EMPTY,
  fineKey,
  HIDDEN_KEY,
  type Kept,
  keptFrom,
  keys,
  noteKey,
  OPEN_KEY,
  outcomeKey,
  phoneKey,
  SYMPTOM_KEY,
  slotOf,
  tickKey,
  understoodKey,
  waitKey,
} from '../../fixes/kept.ts'
import { MODELS } from '../../fixes/models.ts'
import { RESULTS } from '../../fixes/outcomes.ts'
import { CAPACITIES, IOS_VERSIONS, pathFor, wordingFor } from '../../fixes/phone.ts'
import { doneCount } from '../../fixes/progress.ts'
import { SYMPTOMS } from '../../fixes/symptoms/all.ts'
import { MESSAGES } from '../../fixes/symptoms/messages.ts'
import { WAIT_PARTS } from '../../fixes/wait-parts.ts'

type Stored = Record<string, unknown>

const OUR_KEYS = Object.keys(keys())
const MEGABYTE = 'x'.repeat(2 ** 20)
const readable = (key: string, value: unknown) => keys()[key]?.(value) === true

const time = fc.date({ noInvalidDate: true }).map(date => date.toISOString())

/** What a value of ours may be. */
const good = (key: string): fc.Arbitrary<unknown> => {
  if (key === phoneKey('model')) return fc.constantFrom(...MODELS.map(model => model.id))
  if (key === phoneKey('ios')) return fc.constantFrom(...IOS_VERSIONS)
  if (key === waitKey('message')) return fc.constantFrom(...MESSAGES.map(message => message.id))
  if (key === phoneKey('capacity')) return fc.constantFrom(...CAPACITIES)
  if (key === phoneKey('data')) return fc.constantFrom('cellular', 'mobile')
  if (key === SYMPTOM_KEY) return fc.constantFrom(...SYMPTOMS.map(symptom => symptom.id))
  if (key === OPEN_KEY) return fc.constantFrom('', 'settings', 'still-stuck', 'no such card')
  if (key === HIDDEN_KEY) return fc.boolean()
  if (key === waitKey('step') || key === waitKey('draft-step'))
    return fc.constantFrom(...steps().map(step => step.id))
  if (/^1:wait:(after-)?items/.test(key)) return fc.nat()
  if (/^1:(note|wait:(.*status|draft-items))/.test(key)) return fc.string({ maxLength: 500 })
  if (key.startsWith('1:outcome:')) {
    return fc.tuple(fc.constantFrom(...RESULTS), time).map(parts => parts.join(' '))
  }
  return time
}

const junk = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(MEGABYTE, [MEGABYTE], Number.NaN, -0, 2 ** 60, '2026-13-45'),
  },
)
const ours = fc.constantFrom(...OUR_KEYS).chain(key =>
  fc.record({
    slot: fc.constantFrom(key, `${key}~2`, `${key}~3`),
    value: fc.oneof(junk, good(key)),
  }),
)
const others = fc.record({
  slot: fc.oneof(
    fc.string(),
    fc.constantFrom('__proto__', 'constructor', 'toString', '1:tick:', '2:open', '1:open~'),
  ),
  value: junk,
})

/** What may be found in the browser's storage: ours, ours spoilt, and anybody's. */
const stored: fc.Arbitrary<Stored> = fc
  .array(fc.oneof({ weight: 3, arbitrary: ours }, { weight: 1, arbitrary: others }), { maxLength: 40 })
  .map(entries => Object.fromEntries(entries.map(({ slot, value }) => [slot, value])))

const anyRecord = fc.oneof(stored, fc.dictionary(fc.string(), fc.anything()))

function expectUsable(kept: Kept): void {
  const ids = new Set<string>(steps().map(step => step.id))
  expect(Object.keys(kept.ticks).filter(id => !ids.has(id))).toEqual([])
  expect(Object.keys(kept.fine).filter(id => !(FIX_IDS as readonly string[]).includes(id))).toEqual([])
  for (const at of [...Object.values(kept.ticks), ...Object.values(kept.fine)]) {
    expect(Number.isNaN(Date.parse(at ?? ''))).toBe(false)
  }
  expect(['string', 'undefined']).toContain(typeof kept.open)
  expect(typeof kept.hintsHidden).toBe('boolean')
  expect(doneCount(kept)).toBeLessThanOrEqual(FIX_IDS.length)
  const wording = wordingFor(kept.phone)
  expect(IOS_VERSIONS).toContain(wording.ios)
  for (const step of steps())
    if (step.path) expect(pathFor(step.path, wording).crumbs.length).toBeGreaterThan(0)
}

describe('keptFrom', () => {
  it('makes something usable of anything', () => {
    fc.assert(fc.property(anyRecord, record => expectUsable(keptFrom(record))))
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a megabyte', MEGABYTE],
    ['a number', 3],
    ['an object', { toString: () => '2026-10-01' }],
    ['an array', ['2026-10-01']],
  ])('starts empty when every key holds %s', (_, value) => {
    const spoilt = OUR_KEYS.filter(key => !readable(key, value)).map(key => [key, value] as const)
    expect(keptFrom(Object.fromEntries(spoilt))).toEqual(EMPTY)
  })

  it.each(['{"__proto__":{"1:hints-hidden":true}}', '{"constructor":{"prototype":{"1:hints-hidden":true}}}'])(
    'is not taken in by %s',
    json => {
      expect(keptFrom(JSON.parse(json))).toEqual(EMPTY)
      expect(Object.hasOwn(Object.prototype, HIDDEN_KEY)).toBe(false)
    },
  )

  it('leaves what it was given as it was', () => {
    fc.assert(
      fc.property(stored, record => {
        const before = { ...record }
        keptFrom(record)
        expect(Object.keys(record)).toEqual(Object.keys(before))
        expect(Object.entries(record).every(([key, value]) => Object.is(value, before[key]))).toBe(true)
      }),
    )
  })

  it('gives back every good value', () => {
    const all = fc.record(Object.fromEntries(OUR_KEYS.map(key => [key, good(key)])), { requiredKeys: [] })
    fc.assert(
      fc.property(all, record => {
        const values = record as Stored
        const kept = keptFrom(values)
        for (const step of steps()) expect(kept.ticks[step.id]).toBe(values[tickKey(step.id)])
        for (const step of steps()) expect(kept.understood[step.id]).toBe(values[understoodKey(step.id)])
        for (const id of FIX_IDS) {
          expect(kept.fine[id]).toBe(values[fineKey(id)])
          expect(kept.outcomes[id]).toBe(values[outcomeKey(id)])
          expect(kept.notes[id]).toBe(values[noteKey(id)])
        }
        for (const part of WAIT_PARTS) expect(kept.wait[part]).toBe(values[waitKey(part)])
        for (const part of ['model', 'ios', 'capacity', 'data'] as const) {
          expect(kept.phone[part]).toBe(values[phoneKey(part)])
        }
        expect(kept.symptom).toBe(values[SYMPTOM_KEY])
        expect(kept.open).toBe(values[OPEN_KEY])
        expect(kept.hintsHidden).toBe(values[HIDDEN_KEY] ?? false)
      }),
    )
  })
})

describe('slotOf', () => {
  const someKey = fc.constantFrom(...OUR_KEYS)

  it('names a free slot or one it can read, of that key', () => {
    fc.assert(
      fc.property(someKey, stored, (key, record) => {
        const slot = slotOf(key, record)
        expect(slot === key || slot.startsWith(`${key}~`)).toBe(true)
        expect(!Object.hasOwn(record, slot) || readable(key, record[slot])).toBe(true)
      }),
    )
  })

  it('lets a new value be read back, and nothing unreadable be written over', () => {
    const change = someKey.chain(key => fc.tuple(fc.constant(key), good(key)))
    fc.assert(
      fc.property(change, stored, ([key, value], record) => {
        const after: Stored = { ...record, [slotOf(key, record)]: value }
        expect(after[slotOf(key, after)]).toBe(value)
        const lost = Object.keys(record).filter(slot => !Object.is(record[slot], after[slot]))
        expect(lost.filter(slot => !readable(key, record[slot]))).toEqual([])
      }),
    )
  })

  it.each<[Stored, string]>([
    [{}, OPEN_KEY],
    [{ [OPEN_KEY]: 'charge' }, OPEN_KEY],
    [{ [OPEN_KEY]: 3 }, `${OPEN_KEY}~2`],
    [{ [OPEN_KEY]: 3, [`${OPEN_KEY}~2`]: 'charge' }, `${OPEN_KEY}~2`],
    [{ [OPEN_KEY]: 3, [`${OPEN_KEY}~2`]: null }, `${OPEN_KEY}~3`],
    [{ [OPEN_KEY]: 'charge', [`${OPEN_KEY}~2`]: 3 }, OPEN_KEY],
  ])('of %o is %s', (record, slot) => expect(slotOf(OPEN_KEY, record)).toBe(slot))
})
