import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { bytesShipped } from './bytes.ts'
import { type Measured, medianOf } from './measured.ts'
import { type Options, optionsOf } from './options.ts'
import { nobodyIn, otherIn, type Reader, unstuckIn } from './readers.ts'
import { printBytes, printTable, printTargets } from './report.ts'
import { count, time } from './run.ts'
import { type Name, SCENARIOS } from './scenarios.ts'
import { type Setting, set } from './setting.ts'
import { type Result, targetsOf } from './targets.ts'

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url))

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2))
  const bytes = await bytesShipped(`${OUTPUT}chrome-mv3/`)
  const setting = await set(
    options.only.map(name => SCENARIOS[name]),
    options.sizes,
  )
  const results = await resultsOf(setting, options).finally(setting.close)
  const targets = targetsOf(results)
  printBytes(bytes)
  printTargets(targets)
  await mkdir(OUTPUT, { recursive: true })
  await writeFile(`${OUTPUT}bench.json`, JSON.stringify({ results, targets, bytes }, null, 2))
}

async function resultsOf(setting: Setting, { only, sizes, runs }: Options): Promise<Result[]> {
  const results: Result[] = []
  for (const name of only) {
    for (const size of sizes) {
      const result = await resultOf(setting, name, size, runs)
      printTable(result)
      results.push(result)
    }
  }
  return results
}

/** Everybody takes turns, so that a busy moment of this computer meets them all. */
async function resultOf(setting: Setting, name: Name, size: number, times: number): Promise<Result> {
  const address = setting.addressOf(SCENARIOS[name], size)
  const readers = readersOf(setting, name)
  const runs: Record<string, Measured[]> = {}
  for (let run = 0; run < times; run++) {
    for (const [who, reader] of Object.entries(readers)) {
      const measured = await time(SCENARIOS[name], address, reader)
      runs[who] = [...(runs[who] ?? []), measured]
    }
  }
  const medians = Object.fromEntries(Object.entries(runs).map(([who, all]) => [who, medianOf(all)]))
  const counted = async (reader: Reader) => count(SCENARIOS[name], address, reader)
  const mutations = {
    withUnstuck: await counted(unstuckIn(setting.withUnstuck)),
    without: await counted(nobodyIn(setting.without)),
  }
  return { name, size, medians, mutations, runs }
}

function readersOf({ withUnstuck, without }: Setting, name: Name): Record<string, Reader> {
  const both = { 'with Unstuck': unstuckIn(withUnstuck), 'without it': nobodyIn(without) }
  if (name === 'scan')
    return {
      ...both,
      floor: otherIn(without, 'floor', 'another'),
      'floor, page’s world': otherIn(without, 'floor'),
      'mark.js': otherIn(without, 'mark'),
    }
  return SCENARIOS[name].scripts.includes('storm') && name !== 'hidden'
    ? { ...both, 'bare observer': otherIn(without, 'observer', 'another') }
    : both
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
