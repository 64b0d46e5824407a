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
  { devices: { devices: [laptop] }, storage: { ...usage, quotaStatus: { overQuota: true } } },
  { zones: zones('CMM-1'), storage: { ...usage, quotaStatus: { 'almost-full': true } } },
  {
    validate: { ...validated, termsUpdateNeeded: true },
    devices: { devices: [{ ...phone, osVersion: 'iOS;99' }] },
  },
]

/** Validate is left alone more often, or nobody would hear the rest. */
const NAMES = ['storage', 'devices', 'zones', 'count', 'index', 'newest', 'sharedZones'] as const

const run = fc.record({
  world: fc.constantFrom(...WORLDS),
  mutations: fc.array(mutation, { minLength: NAMES.length, maxLength: NAMES.length }),
  validate: fc.option(mutation, { freq: 4 }),
})

type Run = { world: Record<string, object>; mutations: Mutation[]; validate: Mutation | null }

/** The answers of a run, with the texts of those that are no refusals: of a refusal nothing is known. */
function answersOf({ world, mutations, validate }: Run) {
  const texts: Texts = {}
  const answers: Answers = { access: { isWebAccessAllowed: true } }
  const put = (name: keyof typeof ALL_WELL, one: Mutation | null) => {
    const answer = world[name] ?? (ALL_WELL[name] as object)
    const text = one ? mutated(answer, one) : JSON.stringify(answer)
    if (!one || one.status === 200) texts[name] = text
    answers[name] = reply(one?.status ?? 200, text)
  }
  put('validate', validate)
  for (const [i, name] of NAMES.entries()) put(name, mutations[i] as Mutation)
  return { texts, answers }
}

async function factsOf(answers: Answers): Promise<Facts> {
  const told: Told[] = []
  await check(fakeICloud(answers).ask, 'icloud.com', one => told.push(one), new AbortController().signal)
  expect(told.filter(({ done }) => done)).toHaveLength(1)
  expect(JSON.stringify(told)).not.toMatch(/PRIVATE/)
  return (told.at(-1) as Told).facts
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
  await fc.assert(
    fc.asyncProperty(run, async one => {
      const { texts, answers } = answersOf(one)
      const facts = await factsOf(answers)
      expectWhole(facts)
      for (const { fix, result, reason } of verdictsOf(facts, { capacity: 16 * GB })) {
        if (result === 'could-not-check') continue
        said.set(reason, (said.get(reason) ?? 0) + 1)
        expect([fix, reason, GROUNDS[reason]?.(texts)]).toEqual([fix, reason, true])
      }
    }),
    { seed: SEED, numRuns: Math.ceil(ANSWERS / NAMES.length) },
  )
  const logged = spies.flatMap(spy => spy.mock.calls)
  for (const spy of spies) spy.mockRestore()
  expect(logged).toEqual([])
  // Each has its turn: what is never said would be tested by nothing.
  expect([...said.keys()].sort()).toEqual(Object.keys(GROUNDS).sort())
  console.log(
    `${ANSWERS} answers with seed ${SEED}: ${[...said].map(([reason, times]) => `${reason} ${times}`).join(', ')}`,
  )
}, 120_000)
