import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { FIX_OF, type FindingKind } from '../../icloud/finding.ts'
import { type StandIn, startStandIn } from '../stand-in/server.ts'
import { launch, type Session } from './launch.ts'
import { settled } from './waiting.ts'

/** `<name>.json` beside `<name>.html`: where the page is, and everything that is to be found on it. */
interface Expected {
  url: string
  /** A selector that matches once the page has rendered what it renders late. */
  after?: string
  findings: ExpectedFinding[]
}

interface ExpectedFinding {
  /** One or more kinds, as in `data-finding`. */
  kind: string
  level: string
  used?: string
  total?: string
  /** What the hint's accessible name must contain. */
  says?: string
  /** The element that is ringed: a CSS selector, with ` >>> ` between a host and its shadow root. */
  element: string
}

interface Drawn {
  kind: string
  fix?: string
  level?: string
  used?: string
  total?: string
  name: string
  element: string
}

const FOLDER = new URL('../pages/', import.meta.url)
const NAMES = readdirSync(FOLDER)
  .filter(name => name.endsWith('.html'))
  .map(name => name.replace('.html', ''))

/** How far a ring may be from its element (px), and how long a page may take (ms). */
const NEAR = 8
const PATIENCE = 5_000

const POWERS: Record<string, number> = { KB: 10, MB: 20, GB: 30, TB: 40 }

describe('pages', () => {
  let standIn: StandIn
  let session: Session
  let page: Page

  beforeAll(async () => {
    standIn = await startStandIn()
    session = await launch('chrome', standIn)
    page = await session.newPage()
    await page.setViewport({ width: 1100, height: 900 })
  }, 60_000)

  afterAll(async () => {
    await session?.close()
    await standIn?.close()
  }, 30_000)

  it.each(NAMES)('%s', { timeout: 3 * PATIENCE }, async name => {
    const { url, after, findings }: Expected = JSON.parse(source(`${name}.json`))
    standIn.serve(new URL(url).pathname, source(`${name}.html`))
    await leave(page)
    await page.goto(url)
    if (after) await page.waitForSelector(after)
    const elements = findings.map(finding => finding.element)
    await vi.waitFor(
      async () => {
        await settled(page)
        const { drawn, addresses } = await page.evaluate(readHints, elements, NEAR)
        expect(addresses).toEqual([])
        expect(inOrder(drawn)).toEqual(inOrder(findings.map(asDrawn)))
      },
      { timeout: PATIENCE, interval: 50 },
    )
  })
})

const source = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8')

/** A page that differs in its hash alone would not be loaded anew. */
const leave = (page: Page) => page.goto('about:blank')

const inOrder = <T extends { kind: string; element: string }>(all: T[]) =>
  all.toSorted((a, b) => `${a.kind} ${a.element}`.localeCompare(`${b.kind} ${b.element}`))

function asDrawn({ kind, level, used, total, says = '', element }: ExpectedFinding) {
  const [worst] = kind.split(' ') as [FindingKind]
  const bytes = { used: bytesOf(used), total: bytesOf(total) }
  return { kind, fix: FIX_OF[worst], level, ...bytes, name: expect.stringContaining(says), element }
}

function bytesOf(size: string | undefined) {
  const [number, unit] = size?.split(' ') ?? []
  return unit && String(Math.round(Number(number) * 2 ** (POWERS[unit] ?? Number.NaN)))
}

/** In the page: its hints, each with the one of `elements` it is drawn around. */
function readHints(elements: string[], near: number) {
  const root = document.querySelector('unstuck-hints')?.shadowRoot
  const rectOf = (element?: Element | null) => {
    const { left, top, right, bottom } = element?.getBoundingClientRect() ?? new DOMRect(-1e6)
    return [left, top, right, bottom].map(Math.round)
  }
  const find = (selector: string) =>
    selector
      .split(' >>> ')
      .reduce<Element | null>(
        (host, part) => (host ? (host.shadowRoot ?? host).querySelector(part) : null),
        document.documentElement,
      )
  const nameOf = (ring: number[]) =>
    elements.find(selector =>
      rectOf(find(selector)).every((edge, i) => Math.abs(edge - (ring[i] ?? 0)) <= near),
    )
  const drawn = [...(root?.querySelectorAll<HTMLElement>('button[data-hint]') ?? [])].map((button): Drawn => {
    const { finding: kind = '', fix, level, used, total } = button.dataset
    const ring = rectOf(button.parentElement?.querySelector('[data-ring]'))
    const element = nameOf(ring) ?? `something at ${ring}`
    return { kind, fix, level, used, total, name: button.ariaLabel ?? '', element }
  })
  // Only a masked address may ever be written, in text or in an attribute.
  return { drawn, addresses: root?.innerHTML.match(/[\w.+-]+@[\w.-]+/g) ?? [] }
}
