import { SERVICES, type Told } from '../../../icloud/status/told.ts'
import { ask } from '../../browser/storage.ts'
import { ALLOWED, NO_END, reopenedWith } from '../openers.ts'
import { NOW, type Stage } from '../stage.ts'
import type { State } from '../state.ts'

/** The card of the step about Apple, with this kept of the asking. */
const asked =
  (status: object | undefined, selector: string) =>
  async ({ session, checklist }: Stage) => {
    const page = await checklist('#fix-connection')
    if (status) await ask(session, `storage.session.set({ 'apple-status': ${JSON.stringify(status)} })`)
    await page.waitForSelector(`#card-connection ${selector}`)
    return page
  }

const read = (first: Partial<Told>, state = 'fine') => {
  const services = SERVICES.map(service => ({ service, state }))
  return { state: 'read', at: NOW, services: [{ ...services[0], ...first }, ...services.slice(1)] }
}

/** Asking Apple's System Status. */
export const STATUS: State[] = [
  {
    name: 'status-ask',
    shows: "the button that asks Apple's System Status",
    open: asked(undefined, '[data-apple="none"]'),
  },
  {
    name: 'status-asking',
    shows: 'that Apple is being asked',
    open: async stage => {
      const page = await asked({ state: 'asked', at: NOW }, '[data-apple="none"]')(stage)
      return reopenedWith(page, ALLOWED + NO_END, '#card-connection [data-apple="asked"]')
    },
  },
  {
    name: 'status-unreachable',
    shows: 'that Apple did not answer',
    open: asked({ state: 'unreachable', at: NOW }, '[data-apple="unreachable"]'),
  },
  {
    name: 'status-not-understood',
    shows: 'an answer of Apple that nobody understands',
    open: asked(read({}, 'unknown'), '[data-apple="read"] .link'),
  },
  {
    name: 'status-some',
    shows: "that Apple's page does not speak of all four",
    open: asked(read({ state: 'unknown' }), '[data-state="unknown"]'),
  },
  {
    name: 'status-fine',
    shows: "that Apple's page shows no problem",
    open: asked(read({ state: 'fine', ended: '2026-11-24T07:20:00.000Z' }), '[data-apple="read"]'),
  },
  {
    name: 'status-trouble',
    shows: 'that Apple has a problem, and waiting is the fix',
    open: asked(
      read({ state: 'trouble', kind: 'outage', since: '2026-11-24T08:10:00.000Z' }),
      '[data-state="trouble"]',
    ),
  },
  {
    name: 'status-outage-first',
    shows: 'an outage that Apple lists, before all else',
    open: async stage => {
      const outage = read({ state: 'trouble', kind: 'outage', since: '2026-11-24T08:10:00.000Z' })
      await ask(stage.session, `storage.session.set({ 'apple-status': ${JSON.stringify(outage)} })`)
      const page = await stage.checklist('#fix-apple-outage')
      await page.waitForSelector('#card-apple-outage details[open]')
      return page
    },
  },
  {
    name: 'status-refused',
    shows: 'that the browser was not allowed to ask Apple',
    open: asked({ state: 'refused', at: NOW }, '[data-apple="refused"]'),
  },
]
