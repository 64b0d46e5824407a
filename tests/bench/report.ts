import type { Bytes } from './bytes.ts'
import type { Measured } from './measured.ts'
import type { Result, Target } from './targets.ts'

const round = (value: number, digits = 1) => Number(value.toFixed(digits))

/** Times are milliseconds of the page's main thread, by its own clock unless it says wall. */
export function printTable({ name, size, medians, mutations }: Result): void {
  console.log(`\n${name}, ${size} elements`)
  console.table(Object.fromEntries(Object.entries(medians).map(([who, one]) => [who, lineOf(one)])))
  const { element, itsAttributes, others } = mutations.withUnstuck
  const foreign = others - mutations.without.others
  console.log(
    `our element in or out: ${element}, its attributes: ${itsAttributes}, other changes: ${foreign}`,
  )
}

function lineOf(measured: Measured) {
  return {
    script: round(measured.script),
    loading: round(measured.load),
    'in idle': round(measured.idle),
    slice: round(measured.slice),
    'slice (wall)': round(measured.sliceWall),
    'all tasks': round(measured.task),
    'forced layouts': measured.layouts,
    'and styles': measured.styles,
    'layout shift': round(measured.layoutShift, 5),
    'heap MB': round(measured.heap / 2 ** 20, 2),
  }
}

export function printBytes(bytes: Record<string, Bytes>): void {
  console.log('\nbytes shipped')
  console.table(bytes)
}

export function printTargets(targets: Target[]): void {
  console.log('')
  for (const { what, measured, reached } of targets)
    console.log(`${reached ? 'reached ' : 'MISSED  '} ${what}: ${measured.trim()}`)
}
