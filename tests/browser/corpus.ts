import { readdirSync, readFileSync } from 'node:fs'
import type { StandIn } from '../stand-in/server.ts'

/** `<name>.json` beside `<name>.html`: where the page is, and everything that is to be found on it. */
export interface Expected {
  url: string
  /** A selector that matches once the page has rendered what it renders late. */
  after?: string
  findings: ExpectedFinding[]
}

export interface ExpectedFinding {
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

const FOLDER = new URL('../pages/', import.meta.url)
const POWERS: Record<string, number> = { KB: 10, MB: 20, GB: 30, TB: 40 }

const source = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8')

/** Every page of `tests/pages`. */
export const NAMES = readdirSync(FOLDER)
  .filter(name => name.endsWith('.html'))
  .map(name => name.replace('.html', ''))

export const expectedOn = (name: string): Expected => JSON.parse(source(`${name}.json`))

/** Puts the page on the stand-in, at its own address with `query`. */
export function servePage(standIn: StandIn, name: string, query = ''): void {
  standIn.serve(new URL(expectedOn(name).url).pathname + query, source(`${name}.html`))
}

export function bytesOf(size: string | undefined) {
  const [number, unit] = size?.split(' ') ?? []
  return unit && String(Math.round(Number(number) * 2 ** (POWERS[unit] ?? Number.NaN)))
}
