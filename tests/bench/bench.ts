import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { bytesShipped } from './bytes.ts'
import { type Measured, medianOf } from './measured.ts'
import { optionsOf, type Scenario } from './options.ts'
import { printBytes, printTable, printTargets } from './report.ts'
import { scan } from './scan.ts'
import { type Setting, set } from './setting.ts'
import { type Medians, targetsOf } from './targets.ts'

type Runs = Record<string, Measured>[]

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url))
const SCENARIOS: Partial<Record<Scenario, (setting: Setting, size: number) => Promise<Runs[number]>>> = {
  scan,
}

async function main(): Promise<void> {
  const { only, sizes, runs } = optionsOf(process.argv.slice(2))
  const setting = await set(sizes)
  const all: Record<string, Runs> = {}
  const medians: Medians = {}
  try {
    for (const scenario of only) {
      for (const size of sizes) {
        const results: Runs = []
        for (let run = 0; run < runs; run++) results.push((await SCENARIOS[scenario]?.(setting, size)) ?? {})
        all[`${scenario} ${size}`] = results
        medians[`${scenario} ${size}`] = mediansOf(results)
        printTable(`${scenario}, ${size} elements`, mediansOf(results))
      }
    }
  } finally {
    await setting.close()
  }
  const bytes = await bytesShipped(`${OUTPUT}chrome-mv3/`)
  const targets = targetsOf(medians)
  printBytes(bytes)
  printTargets(targets)
  await mkdir(OUTPUT, { recursive: true })
  await writeFile(`${OUTPUT}bench.json`, JSON.stringify({ medians, targets, bytes, runs: all }, null, 2))
}

function mediansOf(runs: Runs): Record<string, Measured> {
  const names = Object.keys(runs[0] ?? {})
  return Object.fromEntries(names.map(name => [name, medianOf(runs.map(run => run[name] as Measured))]))
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
