import { describe, expect, it } from 'vitest'
import { scriptTime } from './script-time.ts'
import { recordingOf, type TraceEvent } from './trace.ts'

const OURS = 'chrome-extension://ours/content.js'
const PAGE = 'https://www.icloud.com/app.js'

/** An event of so many milliseconds, and those within it, one after the other from its beginning. */
type Event = [name: string, milliseconds: number, url?: string, within?: Event[]]

function traced(begin: number, [name, milliseconds, url, within = []]: Event): TraceEvent[] {
  const [dur, tdur] = [milliseconds * 1000, milliseconds * 1000]
  const event = { name, ph: 'X', pid: 1, tid: 1, ts: begin, dur, tdur, args: { data: { url } } }
  let at = begin
  const inner = within.flatMap(one => {
    const events = traced(at, one)
    at += one[1] * 1000
    return events
  })
  return [event, ...inner]
}

function timeOf(...tasks: Event[]) {
  const events = tasks.flatMap((task, at) => traced(at * 1e6, task))
  const end = { name: 'bench:end', ph: 'I', pid: 1, tid: 1, ts: tasks.length * 1e6, args: {} }
  const other = { ...(events[0] as TraceEvent), tid: 2 }
  return scriptTime(recordingOf([...events, other, end]).tasks, url => url.startsWith('chrome-extension://'))
}

describe('scriptTime', () => {
  it('counts loading, and calls with all that happens in them, on the page’s thread alone', () => {
    const load: Event = ['EvaluateScript', 12, OURS, [['v8.compile', 4]]]
    const call: Event = [
      'FunctionCall',
      5,
      OURS,
      [
        ['Layout', 2],
        ['FunctionCall', 1, PAGE],
      ],
    ]
    expect(timeOf(['RunTask', 20, '', [load]], ['RunTask', 9, '', [call]])).toMatchObject({
      script: 17,
      load: 12,
      slice: 12,
      task: 29,
      layouts: 1,
      styles: 0,
    })
  })

  it('counts nothing of the page', () => {
    const page: Event = ['FunctionCall', 5, PAGE, [['Layout', 2]]]
    const jobs: Event = ['RunMicrotasks', 3]
    expect(timeOf(['RunTask', 9, '', [page, jobs]])).toMatchObject({
      script: 0,
      slice: 0,
      layouts: 0,
      task: 9,
    })
  })

  it('counts promise jobs after a call of ours', () => {
    const idle: Event = [
      'FireIdleCallback',
      9,
      '',
      [
        ['FunctionCall', 4, OURS],
        ['RunMicrotasks', 3],
      ],
    ]
    expect(timeOf(['RunTask', 10, '', [idle]])).toMatchObject({ script: 7, idle: 7, slice: 7 })
  })

  it('counts what an observer of ours costs after a call of the page, without observers of the page', () => {
    const told: Event = [
      'RunMicrotasks',
      6,
      '',
      [
        ['FunctionCall', 1, OURS],
        ['FunctionCall', 2, PAGE],
      ],
    ]
    expect(timeOf(['RunTask', 12, '', [['FunctionCall', 5, PAGE], told]])).toMatchObject({
      script: 4,
      slice: 4,
    })
  })

  it('adds up what runs in one task', () => {
    const calls: Event[] = [
      ['FunctionCall', 3, OURS],
      ['Paint', 9],
      ['FunctionCall', 4, OURS],
    ]
    expect(timeOf(['RunTask', 20, '', calls], ['RunTask', 6, '', [['FunctionCall', 5, OURS]]])).toMatchObject(
      {
        script: 12,
        slice: 7,
      },
    )
  })
})
