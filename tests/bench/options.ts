import { parseArgs } from 'node:util'
import { NAMES, type Name } from './scenarios.ts'

export interface Options {
  only: readonly Name[]
  sizes: number[]
  runs: number
}

/** `--only=scan,storm --sizes=1000,10000 --runs=3` */
export function optionsOf(args: string[]): Options {
  const options = { only: { type: 'string' }, sizes: { type: 'string' }, runs: { type: 'string' } } as const
  const { values } = parseArgs({ args, options })
  const only = values.only?.split(',')
  const unknown = only?.filter(name => !(NAMES as readonly string[]).includes(name)) ?? []
  if (unknown.length > 0) throw new Error(`There is no scenario ${unknown.join(', ')}: ${NAMES.join(', ')}`)
  return {
    only: NAMES.filter(name => only?.includes(name) ?? true),
    sizes: (values.sizes ?? '1000,10000,100000').split(',').map(whole),
    runs: whole(values.runs ?? '5'),
  }
}

function whole(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${text} is no whole number above zero`)
  return Number(text)
}
