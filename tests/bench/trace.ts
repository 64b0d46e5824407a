import type { Page } from 'puppeteer-core'

/** What Chromium writes down of its work; times are in microseconds, those with `t` are of the thread's own clock. */
export interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args: { data?: { url?: string; weighted_score_delta?: number } }
}

/** An event with a duration, and those within it. */
export interface Span {
  name: string
  url: string
  begin: number
  wall: number
  /** Time the thread was really running: other processes on this computer do not count. */
  cpu: number
  children: Span[]
}

export interface Recording {
  tasks: Span[]
  layoutShift: number
}

const CATEGORIES = [
  'devtools.timeline',
  // RunTask
  'disabled-by-default-devtools.timeline',
  // RunMicrotasks
  'v8.execute',
  // LayoutShift
  'loading',
  // performance.mark
  'blink.user_timing',
]

/** What the page's main thread does during `work`, from `bench.begin()`, if it is called, to `bench.end()`. */
export async function record(page: Page, work: () => Promise<unknown>): Promise<Recording> {
  await page.tracing.start({ categories: CATEGORIES })
  await work()
  const bytes = await page.tracing.stop()
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] }
  return recordingOf(traceEvents)
}

export function recordingOf(all: TraceEvent[]): Recording {
  const end = all.find(({ name }) => name === 'bench:end')
  if (!end) throw new Error('The trace has no end')
  const thread = all.filter(({ pid, tid }) => pid === end.pid && tid === end.tid)
  const begin = thread.find(({ name }) => name === 'bench:begin')?.ts ?? 0
  const during = thread.filter(({ ts }) => ts >= begin && ts <= end.ts)
  return { tasks: nest(during.filter(({ ph }) => ph === 'X')), layoutShift: shiftIn(during) }
}

function shiftIn(events: TraceEvent[]): number {
  const shifts = events.filter(({ name }) => name === 'LayoutShift')
  return shifts.reduce((sum, { args }) => sum + (args.data?.weighted_score_delta ?? 0), 0)
}

/** The tasks of a thread with all that is in them. */
function nest(events: TraceEvent[]): Span[] {
  const spans = events.map(spanOf).sort((a, b) => a.begin - b.begin || b.wall - a.wall)
  const tasks: Span[] = []
  const open: Span[] = []
  for (const span of spans) {
    while (open.length > 0 && endOf(open.at(-1) as Span) <= span.begin) open.pop()
    const list = open.at(-1)?.children ?? (span.name === 'RunTask' ? tasks : [])
    list.push(span)
    open.push(span)
  }
  return tasks
}

const endOf = ({ begin, wall }: Span) => begin + wall

function spanOf({ name, ts, dur = 0, tdur = 0, args }: TraceEvent): Span {
  return { name, url: args.data?.url ?? '', begin: ts, wall: dur, cpu: tdur, children: [] }
}
