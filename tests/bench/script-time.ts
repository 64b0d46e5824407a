import type { Span } from './trace.ts'

/** In milliseconds of the thread's own clock, unless it says wall. */
export interface ScriptTime {
  script: number
  /** Of that, loading: compiling the script and running it once, before it does anything. */
  load: number
  /** Of that, in idle slices. */
  idle: number
  /** Most of it in one task. */
  slice: number
  sliceWall: number
  /** Everything the page's main thread did, ours included. */
  task: number
  /** Times it made the browser lay the page out, or compute its styles, there and then. */
  layouts: number
  styles: number
}

type Mine = (url: string) => boolean

/** How much of `tasks` is due to scripts whose address is `mine`, with all that happens inside their calls. */
export function scriptTime(tasks: Span[], mine: Mine): ScriptTime {
  const perTask = tasks.map(task => spansOf(task, mine))
  const spans = perTask.flat()
  const within = spans.flatMap(everythingIn)
  const count = (name: string) => within.filter(span => span.name === name).length
  return {
    script: sum(spans, 'cpu'),
    load: sum(spans.filter(isLoad), 'cpu'),
    idle: sum(
      idleIn(tasks).flatMap(idle => spansOf(idle, mine)),
      'cpu',
    ),
    slice: Math.max(0, ...perTask.map(some => sum(some, 'cpu'))),
    sliceWall: Math.max(0, ...perTask.map(some => sum(some, 'wall'))),
    task: sum(tasks, 'cpu'),
    layouts: count('Layout'),
    styles: count('UpdateLayoutTree'),
  }
}

/**
 * The outermost calls into those scripts in a task, in order. Calls name their script, but promise jobs do not, nor
 * does preparing what a MutationObserver is told: what runs as a microtask besides calls of others is theirs when it
 * follows or holds a call of theirs.
 */
function spansOf(task: Span, mine: Mine): Span[] {
  const found: Span[] = []
  let lastWasMine = false
  function look(span: Span): void {
    if (isCall(span)) {
      lastWasMine = mine(span.url)
      if (lastWasMine) {
        found.push(span)
        return
      }
    }
    const before = found.length
    const followsMine = lastWasMine
    span.children.forEach(look)
    if (span.name === 'RunMicrotasks' && (followsMine || found.length > before))
      found.splice(before, Infinity, withoutOthers(span, mine))
  }
  look(task)
  return found
}

const idleIn = (tasks: Span[]) =>
  tasks.flatMap(everythingIn).filter(({ name }) => name === 'FireIdleCallback')

const isLoad = ({ name }: Span) => name === 'EvaluateScript'
const isCall = ({ name }: Span) => name === 'FunctionCall' || name === 'EvaluateScript'

function withoutOthers(span: Span, mine: Mine): Span {
  const others = callsIn(span).filter(call => !mine(call.url))
  return { ...span, cpu: span.cpu - total(others, 'cpu'), wall: span.wall - total(others, 'wall') }
}

const callsIn = (span: Span): Span[] =>
  span.children.flatMap(child => (isCall(child) ? [child] : callsIn(child)))

const everythingIn = (span: Span): Span[] => span.children.flatMap(child => [child, ...everythingIn(child)])

const total = (spans: Span[], clock: 'cpu' | 'wall') => spans.reduce((all, span) => all + span[clock], 0)
const sum = (spans: Span[], clock: 'cpu' | 'wall') => total(spans, clock) / 1000
