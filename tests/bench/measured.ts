import type { Page } from 'puppeteer-core'
import { type ScriptTime, scriptTime } from './script-time.ts'
import { record } from './trace.ts'

export interface Measured extends ScriptTime {
  layoutShift: number
  /** In bytes, of all scripts of the page together, after collecting garbage. */
  heap: number
}

/** What a page does during `work`, and how much of it is due to scripts whose address begins with `origin`. */
export async function measure(page: Page, origin: string, work: () => Promise<unknown>): Promise<Measured> {
  const { tasks, layoutShift } = await record(page, work)
  return { ...scriptTime(tasks, url => url.startsWith(origin)), layoutShift, heap: await heapOf(page) }
}

async function heapOf(page: Page): Promise<number> {
  const client = await page.createCDPSession()
  await client.send('HeapProfiler.collectGarbage')
  return (await page.metrics()).JSHeapUsedSize ?? 0
}

/** The middle one of each number, in all runs of the same thing. */
export function medianOf(runs: Measured[]): Measured {
  const keys = Object.keys(runs[0] as Measured) as (keyof Measured)[]
  return Object.fromEntries(keys.map(key => [key, middle(runs.map(run => run[key]))])) as unknown as Measured
}

function middle(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2
    ? (sorted[half] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2
}
