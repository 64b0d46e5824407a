// What a reader does first: wait for the page, then for an idle moment. The event is heard in every world.
addEventListener('DOMContentLoaded', () =>
  requestIdleCallback(() => {
    globalThis.benchRead()
    dispatchEvent(new Event('bench:read'))
  }),
)
