import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DRIFTS, type DriftName } from '../drift/drifts.ts'
import type { Job } from '../drift/in-page.ts'
import { LOST } from '../drift/lost.ts'
import type { Verdict, Wanted } from '../drift/verdict.ts'
import { add, print, type Scores } from '../score.ts'
import { type StandIn, startStandIn } from '../stand-in/server.ts'
import { bundle } from './bundle.ts'
import { bytesOf, type ExpectedFinding, expectedOn, NAMES, servePage } from './corpus.ts'
import { launch, type Session } from './launch.ts'

/** Another seed is another change of each page: `SEED=7 npx vitest run drift`. */
const SEED = Number(process.env.SEED ?? 1)
/** How many variants of each page, and how many pages are read at a time. */
const ROUNDS: Record<DriftName, number> = {
  rename: 1,
  wrap: 2,
  unwrap: 1,
  reorder: 2,
  language: 3,
  tags: 1,
  spaces: 1,
  pieces: 1,
  late: 1,
}
const LANES = 6
const LANE_PAGE = 'https://www.icloud.com/lanes/'

describe('drift', () => {
  const scores: Scores = new Map()
  const used = new Set<number>()
  let standIn: StandIn
  let session: Session
  let page: Page

  beforeAll(async () => {
    standIn = await startStandIn()
    session = await launch('chrome', standIn, { extension: false })
    page = await session.newPage()
    await page.setViewport({ width: 1100, height: 900 })
    await page.evaluateOnNewDocument(await bundle(new URL('../drift/in-page.ts', import.meta.url)))
    standIn.serve(new URL(LANE_PAGE).pathname, '<!doctype html><title>Lanes</title>')
    for (const name of NAMES) servePage(standIn, name, `?page=${name}`)
    await page.goto(LANE_PAGE)
    console.log(`Drift with seed ${SEED}`)
  })

  afterAll(async () => {
    print(scores)
    await session?.close()
    await standIn?.close()
  })

  it.each(Object.keys(DRIFTS) as DriftName[])('%s', { timeout: 120_000 }, async drift => {
    const jobs = jobsFor(drift)
    const verdicts = await page.evaluate(readAll, jobs, LANES)
    const faults = verdicts.flatMap((verdict, at) => {
      if (!verdict) return []
      for (const row of verdict.lost) used.add(row)
      count(scores, drift, verdict)
      return faultsOf(verdict).map(fault => `${nameOf(jobs[at])}: ${fault}`)
    })
    expect(faults).toEqual([])
  })

  it('loses what the table says, and the table says no more than that', () => {
    expect(LOST.filter((_, row) => !used.has(row)).map(({ because }) => because)).toEqual([])
  })
})

function jobsFor(drift: DriftName): Job[] {
  const rounds = [...Array(ROUNDS[drift]).keys()]
  return NAMES.flatMap((name, at) => rounds.map(round => jobFor(drift, name, SEED * 1e6 + round * 1e4 + at)))
}

function jobFor(drift: DriftName, name: string, seed: number): Job {
  const { url, after, findings } = expectedOn(name)
  const address = new URL(url)
  address.search = `?page=${name}`
  return { url: `${address}`, drift, seed, after, wanted: findings.flatMap(wantedFrom) }
}

const nameOf = (job?: Job) => `${job?.url.replace(/.*page=/, '')} (${job?.seed})`

/** Where several kinds share a hint, its level is that of the worst. */
function wantedFrom({ kind, level, used, total, element }: ExpectedFinding): Wanted[] {
  const kinds = kind.split(' ')
  const only = kinds.length === 1 ? level : undefined
  const [usedBytes, totalBytes] = [bytesOf(used), bytesOf(total)].map(bytes => bytes && Number(bytes))
  return kinds.map(one => ({ kind: one, level: only, used: usedBytes, total: totalBytes, element }) as Wanted)
}

function count(scores: Scores, drift: DriftName, { right, wrong, missing }: Verdict): void {
  const [found, expected] = [right.length + wrong.length, right.length + missing.length]
  add(scores, drift, { expected, found, right: right.length })
}

const faultsOf = ({ wrong, missing }: Verdict) => [
  ...wrong.map(what => `wrong: ${what}`),
  ...missing.map(({ kind, element }) => `missing: ${kind} on ${element}`),
]

/** In the page: reads each variant in a frame of its own, some at a time, one upon the other so that all are seen. */
async function readAll(jobs: Job[], lanes: number): Promise<(Verdict | undefined)[]> {
  const verdicts: (Verdict | undefined)[] = []
  const queue = [...jobs.entries()]
  const open = async (url: string) => {
    const frame = document.createElement('iframe')
    frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0'
    frame.src = url
    const loaded = new Promise(done => frame.addEventListener('load', done))
    document.body.append(frame)
    await loaded
    return frame
  }
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [at, job] = next
      const frame = await open(job.url)
      verdicts[at] = await (frame.contentWindow as Window).readDrifted(job)
      frame.remove()
    }
  }
  await Promise.all(Array.from({ length: lanes }, work))
  return verdicts
}
