import fc from 'fast-check'
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Cost } from '../fuzz/in-page.ts'
import { SEED } from '../fuzz/seed.ts'
import { SHAPES } from '../fuzz/shapes.ts'
import type { Tree } from '../fuzz/tree.ts'
import { page as pages } from '../fuzz/trees.ts'
import { bundle } from './bundle.ts'
import { browserFor } from './shared-browsers.ts'

const TREES = 5_000
const BATCH = 250

/** One step for each node, one to begin and one to end each tree or shadow root, and a few for the root. */
const stepsFor = (nodes: number) => 2 * nodes + 10

/** A small page is read at once, a large one part by part: what is counted first is large. */
const FEW = 1_100
const TIMES = 3

/** Three times as much may not cost more than three times as much; a tenth is for where it begins and ends. */
const isLinear = (few: Cost, many: Cost) =>
  many.steps <= stepsFor(many.nodes) && many.visits <= few.visits * TIMES * 1.1 + 100

describe('trees', () => {
  const browser = browserFor('chrome', { extension: false })
  let page: Page

  beforeAll(async () => {
    page = await browser.session.newPage()
    await page.evaluate(await bundle(new URL('../fuzz/in-page.ts', import.meta.url)))
  })

  const costsOf = (trees: Tree[]): Promise<Cost[]> =>
    page.evaluate((all: Tree[]) => all.map(tree => window.costOf(tree)), trees)

  it(`reads ${TREES} trees, each node once`, { timeout: 120_000 }, async () => {
    console.log(`${TREES} trees with seed ${SEED}`)
    const trees = fc.sample(pages, { numRuns: TREES, seed: SEED })
    const costs: Cost[] = []
    for (let at = 0; at < TREES; at += BATCH) costs.push(...(await costsOf(trees.slice(at, at + BATCH))))
    console.log(total(costs))
    expect(costs.length).toBe(TREES)
    expect(costs.filter(({ nodes, steps }) => steps > stepsFor(nodes))).toEqual([])
  })

  it('a tree again and again costs as often as it is there', { timeout: 60_000 }, async () => {
    for (const tree of fc.sample(pages, { numRuns: 8, seed: SEED })) {
      const [one] = await costsOf([tree])
      const count = Math.ceil(FEW / (one as Cost).nodes)
      const copies = (times: number): Tree => ({ tag: 'div', children: Array(count * times).fill(tree) })
      const [few, many] = (await costsOf([copies(1), copies(TIMES)])) as [Cost, Cost]
      expect(isLinear(few, many), JSON.stringify({ few, many, tree })).toBe(true)
    }
  })

  it.each(Object.keys(SHAPES))(
    '%s: three times as much costs three times as much',
    { timeout: 60_000 },
    async name => {
      const costOf = (count: number) =>
        page.evaluate((shape, times) => window.costOfShape(shape, times), name, count)
      const [few, many] = [await costOf(FEW), await costOf(FEW * TIMES)]
      expect(isLinear(few, many), JSON.stringify({ few, many })).toBe(true)
    },
  )
})

function total(costs: Cost[]): string {
  const sum = (name: keyof Cost) => costs.reduce((all, cost) => all + cost[name], 0)
  return `${sum('nodes')} nodes, ${sum('steps')} steps, ${sum('visits')} visits`
}
