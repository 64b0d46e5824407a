import type { FindingKind, Sighting } from '../finding.ts'
import { choose } from './choose.ts'
import type { Candidate } from './finders/candidate.ts'
import { levelOf } from './level.ts'
import { holds, upFrom } from './tree.ts'
import type { Visibility } from './visibility.ts'

/** More of one kind than this is no page we understand. */
const MOST = 40

interface Entry {
  candidate: Candidate
  id: string
  /** Something in or around it changed, and it was not found again since. */
  doubtful: boolean
}

/**
 * What was found so far. What is found again keeps its id, and so its hint and its open card; also when the page
 * draws the same thing anew.
 */
export interface Found {
  add(candidate: Candidate): void
  /** The page may have changed. */
  begin(): void
  /** Something was found that is said of this element. */
  isHolder(element: Element): boolean
  /** Doubts everything in `root`, which is about to be read anew. */
  doubtIn(root: Node): void
  /** Doubts what this element said, because of what changed in it or is itself; false: it said nothing. */
  doubt(element: Element, changed: Node): boolean
  /** Forgets what is gone, and what was doubted and not found again. */
  sweep(): void
  /** Undefined while it is not known of every element whether it can be seen. */
  sightings(): Sighting[] | undefined
}

export function rememberFound(visibility: Visibility): Found {
  const entries = new Map<Element, Map<FindingKind, Entry>>()
  let count = 0
  /** All that something found is in: few elements, while a page changes many others. */
  let around: Set<Node> | undefined

  const all = () => [...entries.values()].flatMap(kinds => [...kinds.values()])

  function drop({ candidate: { element, kind } }: Entry): void {
    const kinds = entries.get(element)
    kinds?.delete(kind)
    if (kinds?.size !== 0) return
    entries.delete(element)
    visibility.unwatch(element)
  }

  return {
    add(candidate) {
      const { element, kind } = candidate
      const known = entries.get(element)?.get(kind)
      const same = all().filter(entry => entry.candidate.kind === kind)
      if (!known && same.length >= MOST) return
      const before = known ?? same.find(entry => isGone(entry) && saysSame(entry.candidate, candidate))
      if (before && !known) drop(before)
      // It may be somewhere else now.
      if (!known || known.doubtful) visibility.watch(element)
      const kinds = entries.get(element) ?? new Map<FindingKind, Entry>()
      kinds.set(kind, { candidate, id: before?.id ?? `${kind}-${++count}`, doubtful: false })
      entries.set(element, kinds)
    },
    begin() {
      around = undefined
    },
    isHolder: element => entries.has(element),
    doubtIn(root) {
      around ??= new Set([...entries.keys()].flatMap(upFrom))
      if (!around.has(root)) return
      for (const [element, kinds] of entries) {
        if (holds(root, element)) for (const entry of kinds.values()) entry.doubtful = true
      }
    },
    doubt(element, changed) {
      const said = [...(entries.get(element)?.values() ?? [])].filter(
        entry => element === changed || !isOffline(entry),
      )
      for (const entry of said) entry.doubtful = true
      return said.length > 0
    },
    sweep() {
      for (const entry of all()) if (entry.doubtful || isGone(entry)) drop(entry)
    },
    sightings() {
      const known = all().map(entry => ({ ...entry, rect: visibility.rectOf(entry.candidate.element) }))
      if (known.some(({ rect }) => rect === undefined)) return undefined
      const seen = known.filter(({ rect }) => rect !== null)
      const chosen = choose(seen.map(({ candidate }) => candidate))
      return seen
        .filter(({ candidate }) => chosen.includes(candidate))
        .map(({ candidate, id, rect }) => toSighting(candidate, id, rect as DOMRectReadOnly))
    },
  }
}

/** That is said of the whole page, and by nothing in it. */
const isOffline = ({ candidate: { kind, online } }: Entry) => kind === 'connection-error' && online === false

const isGone = ({ candidate }: Entry) => !candidate.element.isConnected

const valuesOf = ({ element, weak, once, ...values }: Candidate) => JSON.stringify(values)

const saysSame = (a: Candidate, b: Candidate) => valuesOf(a) === valuesOf(b)

function toSighting(candidate: Candidate, id: string, rect: DOMRectReadOnly): Sighting {
  const { weak, once, ...told } = candidate
  return { ...told, id, rect, level: levelOf(candidate) }
}
