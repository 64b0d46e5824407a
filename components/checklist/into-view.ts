/** What the browser answered may have put the card elsewhere; nobody is moved who sees it. */
export function keepInView(id: string): void {
  const summary = document.querySelector(`#card-${CSS.escape(id)} summary`)
  const { top = 0, bottom = 0 } = summary?.getBoundingClientRect() ?? {}
  if (bottom < 0 || top > innerHeight) summary?.scrollIntoView({ block: 'start' })
}

/** After the card has opened; at once, as browsers do for an address with a #. */
export function bringIntoView(id: string): void {
  requestAnimationFrame(() => {
    const card = document.getElementById(`card-${id}`)
    card?.scrollIntoView({ block: 'start' })
    card?.querySelector('summary')?.focus({ preventScroll: true })
  })
}
