import type { Sighting } from '../../icloud/finding.ts'
import type { Drifting } from './drifting.ts'

/** What is to be found on a page; one kind each. */
export interface Wanted {
  kind: string
  level?: string
  used?: number
  total?: number
  /** The element as the page's `.json` names it. */
  element: string
}

export interface Verdict {
  right: Wanted[]
  /** Found where nothing is to be found, or with another level or value. */
  wrong: string[]
  missing: Wanted[]
  /** Rows of the table of losses, one for each finding that was lost as it says there. */
  lost: number[]
}

/** What was found, against what is to be found: elements of the page and rows of the table in the order of `wanted`. */
export function judge(page: Drifting, wanted: Wanted[], rows: number[], sightings: Sighting[]): Verdict {
  const wrong: string[] = []
  const right = new Set<Wanted>()
  for (const sighting of drawn(sightings)) {
    const match = wanted.find((one, at) => !right.has(one) && isRight(page, one, page.expected[at], sighting))
    if (match) right.add(match)
    else wrong.push(describe(sighting))
  }
  const rest = wanted.map((one, at) => ({ one, row: rows[at] ?? -1 })).filter(({ one }) => !right.has(one))
  return {
    right: [...right],
    wrong,
    missing: rest.filter(({ row }) => row < 0).map(({ one }) => one),
    lost: rest.map(({ row }) => row).filter(row => row >= 0),
  }
}

/** Nothing is drawn over Apple's sign-in frame. */
const drawn = (sightings: Sighting[]) => sightings.filter(({ element }) => element.localName !== 'iframe')

function isRight(page: Drifting, wanted: Wanted, element: Element | undefined, found: Sighting): boolean {
  const { kind, level, usage } = found
  return (
    kind === wanted.kind &&
    (wanted.level === undefined || level === wanted.level) &&
    usage?.used === wanted.used &&
    usage?.total === wanted.total &&
    element !== undefined &&
    isSamePlace(page, element, found.element)
  )
}

/** The element itself, or a wrapper that the drift put into it, or around it and nothing else. */
function isSamePlace({ inserted }: Drifting, element: Element, found: Element): boolean {
  if (found === element) return true
  if (!inserted.has(found)) return false
  return element.contains(found) || (found.contains(element) && found.textContent === element.textContent)
}

function describe({ kind, level, usage, element }: Sighting): string {
  const bytes = usage ? ` ${usage.used}/${usage.total}` : ''
  return `${kind} ${level}${bytes} on <${element.localName}> "${(element.textContent ?? '').trim().slice(0, 60)}"`
}
