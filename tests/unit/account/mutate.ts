import fc from 'fast-check'

const JUNK: unknown[] = [
  null,
  true,
  false,
  'true',
  '',
  'PRIVATE-junk',
  0,
  -1,
  1.5,
  1e300,
  -0,
  2 ** 53,
  4_102_444_800_000,
  [],
  [null],
  {},
  [[[{}]]],
  { value: { value: 1 } },
  { length: 3 },
  '__proto__',
  '26',
  'iOS;',
  'iOS;1e9',
  'iPhone',
  'iPhone9,99',
]

/** One place in an answer, and what becomes of it. */
interface Change {
  at: number
  kind: 'delete' | 'junk' | 'nest' | 'twice' | 'text'
  junk: number
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(10_000),
  kind: fc.constantFrom('delete', 'junk', 'junk', 'nest', 'twice', 'text'),
  junk: fc.nat(JUNK.length - 1),
})

/** How an answer differs from what it should be. */
export interface Mutation {
  changes: Change[]
  /** Where the text ends, of a thousand. */
  cut: number
  status: number
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
  cut: fc.oneof({ weight: 9, arbitrary: fc.constant(1000) }, { weight: 1, arbitrary: fc.nat(999) }),
  status: fc.oneof(
    { weight: 19, arbitrary: fc.constant(200) },
    { weight: 1, arbitrary: fc.constantFrom(302, 400, 401, 403, 404, 405, 418, 423, 450, 500, 502) },
  ),
})

interface Place {
  holder: Record<string, unknown>
  key: string
}

/** Every field of an answer, in all that it holds. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap(key => [{ holder, key }, ...placesIn(holder[key])])
}

function apply(answer: object, { at, kind, junk }: Change) {
  const places = placesIn(answer)
  const place = places[at % Math.max(1, places.length)]
  if (!place) return
  const { holder, key } = place
  if (kind === 'delete') Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]
  if (kind === 'junk') holder[key] = structuredClone(JUNK[junk])
  if (kind === 'nest') holder[key] = { [key]: holder[key] }
  if (kind === 'twice') holder[key] = [holder[key], holder[key]]
  if (kind === 'text') holder[key] = JSON.stringify(holder[key])
}

export function mutated(answer: object, { changes, cut }: Mutation): string {
  const copy = structuredClone(answer)
  for (const one of changes) apply(copy, one)
  const text = JSON.stringify(copy)
  return text.slice(0, (text.length * cut) / 1000)
}
