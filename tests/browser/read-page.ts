import type { Page } from 'puppeteer-core'
import { vi } from 'vitest'
import type { Expected } from './corpus.ts'
import { settled } from './waiting.ts'

/** A hint as it is drawn, and the element it is drawn around. */
export interface Drawn {
  kind: string
  fix?: string
  level?: string
  used?: string
  total?: string
  name: string
  element: string
}

export interface Reading {
  drawn: Drawn[]
  /** Only a masked address may ever be written: these are not. */
  addresses: string[]
}

/** How far a ring may be from its element (px), and how long a page may take (ms). */
const NEAR = 8
export const PATIENCE = 5_000

const withoutHash = (url: string) => url.replace(/#.*/, '')

/** Loads a page and reads its hints: until they are `asExpected`, or what they are when patience ends. */
export async function readPage(
  page: Page,
  { url, after, findings }: Expected,
  asExpected: (reading: Reading) => boolean,
): Promise<Reading> {
  // A page that differs in its hash alone would not be loaded anew; from anywhere else the way over it costs a process.
  if (url.includes('#') && withoutHash(page.url()) === withoutHash(url)) await page.goto('about:blank')
  await page.goto(url)
  if (after) await page.waitForSelector(after)
  const elements = findings.map(finding => finding.element)
  const read = async () => {
    await settled(page)
    return page.evaluate(readHints, elements, NEAR)
  }
  let reading = await read()
  const look = async () => {
    if (asExpected(reading)) return
    reading = await read()
    throw new Error('Looked again')
  }
  await vi.waitFor(look, { timeout: PATIENCE, interval: 50 }).catch(() => {})
  return reading
}

/** In the page: its hints, each with the one of `elements` it is drawn around. */
function readHints(elements: string[], near: number): Reading {
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
  return { drawn, addresses: root?.innerHTML.match(/[\w.+-]+@[\w.-]+/g) ?? [] }
}
