import type { Measured } from './measured.ts'

/** By scenario and size ("scan 10000"), then by what was measured ("with Unstuck"). */
export type Medians = Record<string, Record<string, Measured>>

export interface Target {
  what: string
  measured: string
  reached: boolean
}

const SLICE = 8

export function targetsOf(medians: Medians): Target[] {
  return Object.entries(medians).flatMap(([name, rows]) => [
    ...(name.startsWith('scan') ? ofScan(name, rows) : []),
  ])
}

function ofScan(name: string, rows: Record<string, Measured>): Target[] {
  const ours = rows['with Unstuck'] as Measured
  const times = (script: number, other: string) => script / (rows[other]?.script ?? 0)
  const started = ours.script - ours.load
  return [
    atMost(`${name}: reading (in idle) at most 2 times the floor`, times(ours.idle, 'floor'), 2, 'times'),
    atMost(`${name}: the same with drawing at most 2 times the floor`, times(started, 'floor'), 2, 'times'),
    below(`${name}: reading quicker than mark.js`, times(ours.idle, 'mark.js'), 1, 'times'),
    below(`${name}: the same with drawing quicker than mark.js`, times(started, 'mark.js'), 1, 'times'),
    atMost(`${name}: slices of at most ${SLICE} ms`, ours.slice, SLICE, 'ms'),
  ]
}

function atMost(what: string, value: number, limit: number, unit: string): Target {
  return { what, measured: `${value.toFixed(2)} ${unit}`, reached: value <= limit }
}

function below(what: string, value: number, limit: number, unit: string): Target {
  return { what, measured: `${value.toFixed(2)} ${unit}`, reached: value < limit }
}
