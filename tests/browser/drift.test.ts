import { beforeAll, describe, expect, it } from 'vitest'
import { DRIFTS, type DriftName } from '../drift/drifts.ts'
import type { Job } from '../drift/in-page.ts'
import { LOST } from '../drift/lost.ts'
import type { Wanted } from '../drift/verdict.ts'
import { add, print, type Scores } from '../score.ts'
import { bundle } from './bundle.ts'
import { bytesOf, type ExpectedFinding, expectedOn, NAMES, servePage } from './corpus.ts'
import { type Read, readAll } from './lanes.ts'
import { browserFor } from './shared-browsers.ts'

/** Another seed is another change of each page: `SEED=7 npx vitest run drift`. */
const SEED = Number(process.env.SEED ?? 1)
const VARIANTS = Object.keys(DRIFTS) as DriftName[]
/** How many pages are read at a time, and are sent to the browser in one message. */
const LANES = 6
const BATCH = 30
const LANE_PAGE = 'https://www.icloud.com/lanes/'

describe('drift', () => {
  const read: Read[] = []
  const browser = browserFor('chrome', { extension: false })

  beforeAll(async () => {
    const { session, standIn } = browser
    const page = await session.newPage()
    await page.setViewport({ width: 1100, height: 900 })
    await page.evaluateOnNewDocument(await bundle(new URL('../drift/in-page.ts', import.meta.url)))
    standIn.serve(new URL(LANE_PAGE).pathname, '<!doctype html><title>Lanes</title>')
    for (const name of NAMES) servePage(standIn, name, `?page=${name}`)
    await page.goto(LANE_PAGE)
    for (let at = 0; at < NAMES.length; at += BATCH) {
      const jobs = NAMES.slice(at, at + BATCH).map(name => jobsFor(name))
      read.push(...(await page.evaluate(readAll, jobs, LANES)))
    }
    console.log(`${NAMES.length} pages drift, seed ${SEED}`)
    print(scoresOf(read))
  }, 600_000)

  it.each(Object.keys(DRIFTS) as DriftName[])('%s', drift => {
    const drifted = read.filter(({ job, verdict }) => job.drift === drift && verdict)
    expect(drifted.length).toBeGreaterThan(0)
    expect(drifted.flatMap(faultsOf)).toEqual([])
  })

  it('loses all that the table lets it lose: no row of it is idle', () => {
    const lost = new Set(read.flatMap(({ verdict }) => verdict?.lost ?? []))
    expect(LOST.filter((_, row) => !lost.has(row)).map(({ because }) => because)).toEqual([])
  })
})

function jobsFor(name: string): Job[] {
  const { url, after, findings } = expectedOn(name)
  const address = new URL(url)
  address.search = `?page=${name}`
  const wanted = findings.flatMap(wantedFrom)
  const first = seedOf(name)
  return VARIANTS.map((drift, variant) => ({
    url: `${address}`,
    drift,
    seed: first + variant,
    after,
    wanted,
  }))
}

/** A page drifts the same whatever other pages there are. */
const seedOf = (name: string) =>
  [...name].reduce((seed, letter) => (seed * 31 + letter.charCodeAt(0)) % 1e9, SEED)

/** Where several kinds share a hint, its level is that of the worst. */
function wantedFrom({ kind, level, used, total, element }: ExpectedFinding): Wanted[] {
  const kinds = kind.split(' ')
  const only = kinds.length === 1 ? level : undefined
  const [usedBytes, totalBytes] = [used, total].map(size => (size ? Number(bytesOf(size)) : undefined))
  return kinds.map(one => ({ kind: one, level: only, used: usedBytes, total: totalBytes, element }))
}

/** What may be lost and is lost is not counted. */
function scoresOf(read: Read[]): Scores {
  const scores: Scores = new Map()
  for (const { job, verdict } of read) {
    if (!verdict) continue
    const { right, wrong, missing } = verdict
    const counted = { expected: right.length + missing.length, found: right.length + wrong.length }
    add(scores, job.drift, { ...counted, right: right.length })
  }
  return scores
}

function faultsOf({ job, verdict }: Read): string[] {
  const page = `${job.url.replace(/.*page=/, '')}, seed ${job.seed}`
  const wrong = verdict?.wrong.map(what => `${page}: wrong: ${what}`) ?? []
  return [
    ...wrong,
    ...(verdict?.missing.map(({ kind, element }) => `${page}: missing: ${kind} on ${element}`) ?? []),
  ]
}
