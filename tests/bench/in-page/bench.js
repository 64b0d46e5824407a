// Runs in the page before its own scripts, with and without the extension.
globalThis.bench = (() => {
  const next = ask => new Promise(done => ask(done))
  const after = milliseconds => next(done => setTimeout(done, milliseconds))
  const read = next(done => addEventListener('bench:read', done))

  const READERS = {
    nobody: () => undefined,
    other: () => read,
    async unstuck() {
      while (document.querySelector('unstuck-hints')?.dataset.state !== 'settled') await after(20)
    },
  }

  /** What is drawn last is drawn in a frame and what follows it; a hidden page has no frames. */
  async function drawn() {
    if (!document.hidden) for (let frame = 0; frame < 3; frame++) await next(requestAnimationFrame)
    await next(done => requestIdleCallback(done, { timeout: 500 }))
  }

  return {
    after,
    begin: () => performance.mark('bench:begin'),
    /** The page changes itself in here, so that changes by others can be told apart. */
    apart: change => change(),
    /** Once the page is loaded and `reader` has nothing left to do. */
    async end(reader) {
      while (document.readyState !== 'complete') await after(20)
      await READERS[reader]()
      await drawn()
      await READERS[reader]()
      performance.mark('bench:end')
    },
  }
})()
