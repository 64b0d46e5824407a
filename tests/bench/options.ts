import { parseArgs } from 'node:util'

export const SCENARIOS = ['scan', 'storm', 'photos', 'hidden'] as const
export type Scenario = (typeof SCENARIOS)[number]

export interface Options {
  only: readonly Scenario[]
  sizes: number[]
  runs: number
}

/** `--only=scan,storm --sizes=1000,10000 --runs=3` */
export function optionsOf(args: string[]): Options {
  const options = { only: { type: 'string' }, sizes: { type: 'string' }, runs: { type: 'string' } } as const
  const { values } = parseArgs({ args, options })
  const only = values.only?.split(',')
  const unknown = only?.filter(name => !(SCENARIOS as readonly string[]).includes(name)) ?? []
  if (unknown.length > 0)
    throw new Error(`There is no scenario ${unknown.join(', ')}: ${SCENARIOS.join(', ')}`)
  return {
    only: SCENARIOS.filter(name => only?.includes(name) ?? true),
    sizes: (values.sizes ?? '1000,10000,100000').split(',').map(whole),
    runs: whole(values.runs ?? '5'),
  }
}

function whole(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${text} is no whole number above zero`)
  return Number(text)
}
