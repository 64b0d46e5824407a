import type { Bytes } from './bytes.ts'
import type { Measured } from './measured.ts'
import type { Target } from './targets.ts'

const round = (value: number, digits = 1) => Number(value.toFixed(digits))

/** Milliseconds of the page's main thread, by its own clock. */
export function printTable(title: string, rows: Record<string, Measured>): void {
  console.log(`\n${title}`)
  const lines = Object.entries(rows).map(([name, measured]) => [name, lineOf(measured)])
  console.table(Object.fromEntries(lines))
}

function lineOf(measured: Measured) {
  return {
    'script ms': round(measured.script),
    loading: round(measured.load),
    'in idle': round(measured.idle),
    'longest slice': round(measured.slice),
    '(wall)': round(measured.sliceWall),
    'all tasks ms': round(measured.task),
    'forced layouts': measured.layouts,
    'forced styles': measured.styles,
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
    console.log(`${reached ? 'reached ' : 'MISSED  '} ${what}: ${measured}`)
}
