import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { FIX_OF, type FindingKind } from '../../icloud/finding.ts'
import { add, precisionOf, print, recallOf, type Scores } from '../score.ts'
import { bytesOf, type ExpectedFinding, expectedOn, NAMES, servePage } from './corpus.ts'
import { type Drawn, PATIENCE, type Reading, readPage } from './read-page.ts'
import { browserFor } from './shared-browsers.ts'

describe('pages', () => {
  const readings = new Map<string, Reading>()
  const browser = browserFor('chrome')
  let page: Page

  beforeAll(async () => {
    page = await browser.session.newPage()
    await page.setViewport({ width: 1100, height: 900 })
  }, 60_000)

  it.each(NAMES)('%s', { timeout: 3 * PATIENCE }, async name => {
    const expected = expectedOn(name)
    servePage(browser.standIn, name)
    const reading = await readPage(page, expected, ({ drawn }) => isEqual(drawn, expected.findings))
    readings.set(name, reading)
    expect(reading.addresses).toEqual([])
    expect(inOrder(reading.drawn)).toEqual(inOrder(expected.findings.map(asDrawn)))
  })

  it('finds each kind and nothing else, over all pages', () => {
    expect(readings.size).toBe(NAMES.length)
    const scores = scoresOf(readings)
    print(scores)
    for (const [kind, score] of scores) {
      expect(score.expected, `pages with ${kind}`).toBeGreaterThan(0)
      expect(precisionOf(score), `precision of ${kind}`).toBe(1)
      expect(recallOf(score), `recall of ${kind}`).toBeGreaterThanOrEqual(0.95)
    }
  })
})

const inOrder = <T extends { kind: string; element: string }>(all: T[]) =>
  all.toSorted((a, b) => `${a.kind} ${a.element}`.localeCompare(`${b.kind} ${b.element}`))

function asDrawn({ kind, level, used, total, says = '', element }: ExpectedFinding) {
  const [worst] = kind.split(' ') as [FindingKind]
  const bytes = { used: bytesOf(used), total: bytesOf(total) }
  return { kind, fix: FIX_OF[worst], level, ...bytes, name: expect.stringContaining(says), element }
}

const isEqual = (drawn: Drawn[], findings: ExpectedFinding[]) =>
  drawn.length === findings.length && drawn.every(one => findings.some(finding => isRight(one, finding)))

function isRight({ kind, level, used, total, name, element }: Drawn, finding: ExpectedFinding) {
  const { says = '' } = finding
  return (
    kind === finding.kind &&
    level === finding.level &&
    used === bytesOf(finding.used) &&
    total === bytesOf(finding.total) &&
    element === finding.element &&
    name.includes(says)
  )
}

/** A kind nobody expects on any page is listed too: nothing shows that it works. */
function scoresOf(readings: Map<string, Reading>): Scores {
  const scores: Scores = new Map()
  for (const kind of Object.keys(FIX_OF)) add(scores, kind, {})
  for (const [name, { drawn }] of readings) count(scores, drawn, expectedOn(name).findings)
  return scores
}

function count(scores: Scores, drawn: Drawn[], findings: ExpectedFinding[]): void {
  for (const { kind } of findings) for (const one of kind.split(' ')) add(scores, one, { expected: 1 })
  for (const hint of drawn) {
    const right = Number(findings.some(finding => isRight(hint, finding)))
    for (const one of hint.kind.split(' ')) add(scores, one, { found: 1, right })
  }
}
