import type { Measured } from './measured.ts'
import type { Mutations } from './run.ts'
import type { Name } from './scenarios.ts'

export interface Result {
  name: Name
  size: number
  /** By who read the page. */
  medians: Record<string, Measured>
  runs: Record<string, Measured[]>
  mutations: { withUnstuck: Mutations; without: Mutations }
}

export interface Target {
  what: string
  measured: string
  reached: boolean
}

const SLICE = 8

const SPECIAL: Record<Name, (result: Result, all: Result[]) => Target[]> = {
  scan: ofScan,
  storm: ofStorm,
  'laid-out': ofStorm,
  scattered: result => [ofShare(result)],
  photos: () => [],
  hidden: ({ medians }) => [atMost('script time', (medians['with Unstuck'] as Measured).script, 0, 'ms')],
}

export function targetsOf(results: Result[]): Target[] {
  return results.flatMap(result => {
    const targets = [...SPECIAL[result.name](result, results), ...ofEvery(result)]
    return targets.map(target => ({ ...target, what: `${result.name} ${result.size}: ${target.what}` }))
  })
}

const ours = (result: Result) => result.medians['with Unstuck'] as Measured
const inPlace = (measured: Measured) => measured.script - measured.load

function ofScan(result: Result): Target[] {
  const { idle, slice } = ours(result)
  const times = (script: number, other: string) => script / (result.medians[other]?.script ?? 0)
  const drawn = inPlace(ours(result))
  return [
    atMost('reading (in idle) at most 2 times the floor', times(idle, 'floor'), 2, 'times'),
    atMost('reading and drawing at most 2 times the floor', times(drawn, 'floor'), 2, 'times'),
    below('reading quicker than mark.js', times(idle, 'mark.js'), 1, 'times'),
    below('reading and drawing quicker than mark.js', times(drawn, 'mark.js'), 1, 'times'),
    atMost(`slices of at most ${SLICE} ms`, slice, SLICE, 'ms'),
  ]
}

/** The page's task time is that without us: we make it longer, and must not gain by that. */
function ofShare(result: Result): Target {
  const share = ours(result).script / (result.medians['without it'] as Measured).task
  return below('script time under 5 % of the task time of the page', share * 100, 5, '%')
}

function ofStorm(result: Result, all: Result[]): Target[] {
  const { script } = ours(result)
  const small = all.find(({ name, size }) => name === result.name && size === 1000)
  const growth = small && result.size > 1000 ? script / ours(small).script : undefined
  return [
    ofShare(result),
    ...(growth === undefined ? [] : [atMost('at most 1.3 times what it is at 1000', growth, 1.3, 'times')]),
  ]
}

function ofEvery(result: Result): Target[] {
  const { withUnstuck, without } = result.mutations
  const shift = ours(result).layoutShift - (result.medians['without it'] as Measured).layoutShift
  return [
    atMost('no change of the document but our element', withUnstuck.others - without.others, 0, 'changes'),
    atMost('no more layout shift than without', shift, 0, ''),
    atMost('no forced layout', ours(result).layouts, 0, 'times'),
  ]
}

const atMost = (what: string, value: number, limit: number, unit: string): Target => ({
  what,
  measured: `${Number(value.toFixed(4))} ${unit}`,
  reached: value <= limit,
})

const below = (what: string, value: number, limit: number, unit: string): Target => ({
  ...atMost(what, value, limit, unit),
  reached: value < limit,
})
