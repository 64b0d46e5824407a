import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { check } from '../../../icloud/account/check.ts'
import { type Facts, QUESTIONS, type Told, TROUBLES } from '../../../icloud/account/facts.ts'
import { verdictsOf } from '../../../icloud/account/verdicts.ts'
import { SEED } from '../../fuzz/seed.ts'
import {
  ALL_WELL,
  type Answers,
  fakeICloud,
  laptop,
  newestAt,
  phone,
  reply,
  usage,
  validated,
  zones,
} from './fake-icloud.ts'
import { type Mutation, mutated, mutation } from './mutate.ts'
import { GROUNDS, type Texts } from './oracle.ts'

const ANSWERS = 20_000
const GB = 2 ** 30

/** What the answers were before they were changed: so that each verdict has its turn. */
const WORLDS: Record<string, object>[] = [
  {},
  { newest: newestAt(Date.now()) },
  { devices: { devices: [laptop] }, storage: { ...usage, quotaStatus: { overQuota: true } } },
  { zones: zones('CMM-1'), storage: { ...usage, quotaStatus: { 'almost-full': true } } },
  {
    validate: { ...validated, termsUpdateNeeded: true },
    devices: { devices: [{ ...phone, osVersion: 'iOS;99' }] },
  },
]

const NAMES = [
  'validate',
  'storage',
  'devices',
  'zones',
  'count',
  'index',
  'newest',
  'sharedZones',
  'access',
] as const
type Name = (typeof NAMES)[number]
type Mutations = Record<Name, Mutation | null>

/** One of so many is changed: what leads to others is left alone more often, or nobody would hear the rest. */
const seldom = (times: number) =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: mutation })
const mutations = fc.record<Mutations>({
  validate: seldom(8),
  storage: mutation,
  devices: mutation,
  zones: seldom(3),
  count: mutation,
  index: mutation,
  newest: mutation,
  sharedZones: seldom(3),
  access: mutation,
})

const run = fc.record({ world: fc.constantFrom(...WORLDS), mutations })

interface Run {
  world: Record<string, object>
  mutations: Mutations
}

/** So many of a run are heard, and a few more. */
const HEARD = 4

/** The answers of a run, with the texts of those that are no refusals: of a refusal nothing is known. */
function answersOf({ world, mutations }: Run) {
  const texts: Texts = {}
  const answers: Answers = {}
  for (const name of NAMES) {
    const one = mutations[name]
    const answer = world[name] ?? (ALL_WELL[name] as object)
    const text = one ? mutated(answer, one) : JSON.stringify(answer)
    if (!one || one.status === 200) texts[name] = text
    answers[name] = reply(one?.status ?? 200, text)
  }
  return { texts, answers }
}

/** What is made of the answers, and which of them were asked for. */
async function heardOf(answers: Answers): Promise<{ facts: Facts; asked: Set<string> }> {
  const told: Told[] = []
  const { ask, calls } = fakeICloud(answers)
  await check(ask, 'icloud.com', one => told.push(one), new AbortController().signal)
  expect(told.filter(({ done }) => done)).toHaveLength(1)
  expect(JSON.stringify(told)).not.toMatch(/PRIVATE/)
  return { facts: (told.at(-1) as Told).facts, asked: new Set(calls.map(({ name }) => name)) }
}

/** Each question has an answer, or a reason; a part may have both. */
function expectWhole({ storage, phones, libraries, troubles }: Facts) {
  const known = { account: troubles.account ?? true, storage, devices: phones, photos: libraries }
  for (const question of QUESTIONS) expect(troubles[question] ?? known[question]).toBeDefined()
  for (const trouble of Object.values(troubles)) expect(TROUBLES).toContain(trouble)
}

it(`of ${ANSWERS} answers that are not what they should be, none throws and none makes us say what is not there`, async () => {
  const spies = (['log', 'warn', 'error'] as const).map(name =>
    vi.spyOn(console, name).mockImplementation(() => {}),
  )
  const said = new Map<string, number>()
  let heard = 0
  await fc.assert(
    fc.asyncProperty(run, async one => {
      const { texts, answers } = answersOf(one)
      const { facts, asked } = await heardOf(answers)
      heard += NAMES.filter(name => one.mutations[name] && asked.has(name)).length
      expectWhole(facts)
      for (const { fix, result, reason } of verdictsOf(facts, { capacity: 16 * GB })) {
        if (result === 'could-not-check') continue
        said.set(reason, (said.get(reason) ?? 0) + 1)
        expect([fix, reason, GROUNDS[reason]?.(texts)]).toEqual([fix, reason, true])
      }
    }),
    { seed: SEED, numRuns: Math.ceil(ANSWERS / HEARD) },
  )
  const logged = spies.flatMap(spy => spy.mock.calls)
  for (const spy of spies) spy.mockRestore()
  expect(logged).toEqual([])
  expect(heard).toBeGreaterThanOrEqual(ANSWERS)
  // Each has its turn: what is never said would be tested by nothing.
  expect([...said.keys()].sort()).toEqual(Object.keys(GROUNDS).sort())
  console.log(
    `${heard} answers with seed ${SEED}: ${[...said].map(([reason, times]) => `${reason} ${times}`).join(', ')}`,
  )
}, 120_000)
