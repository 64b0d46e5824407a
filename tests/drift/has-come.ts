declare global {
  interface Window {
    /** What the page wants done later, and how it is really said. */
    later?: { timers: (() => void)[]; setTimeout: typeof setTimeout }
  }
}

/** The timers of the page wait for `hasCome`. Before its first script; a frame's window can be used twice. */
export function holdTimers(window: Window & typeof globalThis): void {
  if (window === window.top || window.later) return
  const timers: (() => void)[] = []
  window.later = { timers, setTimeout: window.setTimeout }
  window.setTimeout = ((work: () => void) => timers.push(work)) as typeof setTimeout
}

/** What the page renders late is there. */
export async function hasCome(document: Document, after = 'body'): Promise<void> {
  const { timers, setTimeout } = window.later ?? { timers: [], setTimeout: window.setTimeout }
  for (let work = timers.shift(); work; work = timers.shift()) work()
  window.setTimeout = setTimeout
  while (!document.querySelector(after)) await new Promise(requestAnimationFrame)
}
