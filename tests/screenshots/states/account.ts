import type { Arrivals, Facts } from '../../../icloud/account/facts.ts'
import { verdictsOf } from '../../../icloud/account/verdicts.ts'
import { ask } from '../../browser/storage.ts'
import { pressed } from '../openers.ts'
import { NOW, type Stage } from '../stage.ts'
import type { State } from '../state.ts'

const GB = 2 ** 30

const FULL: Facts = {
  at: NOW,
  storage: { used: 4.9 * GB, total: 5 * GB, photos: 3.6 * GB, full: false, nearlyFull: true },
  phones: [{ model: 'iPhone 13 mini', ios: '26.1' }],
  libraries: [
    {
      shared: false,
      items: 1204,
      newest: '2026-11-15T08:03:00.000Z',
      added: '2026-11-15T07:58:00.000Z',
      ready: true,
    },
  ],
  troubles: {},
}
const FINE: Facts = {
  ...FULL,
  storage: { used: 40 * GB, total: 200 * GB, full: false, nearlyFull: false },
  phones: [{ model: 'iPhone 13 mini', ios: '27.1' }],
}
const SIGNED_OUT: Facts = {
  at: NOW,
  troubles: { account: 'signed-out', storage: 'signed-out', devices: 'signed-out', photos: 'signed-out' },
}

const WATCH: Arrivals = { since: NOW, until: '2026-11-24T09:56:00.000Z', from: NOW, at: NOW, arrived: 0 }

/** The checklist after iCloud was asked. */
const asked =
  (facts: Facts, arrivals?: Arrivals, done = true) =>
  async ({ session, checklist }: Stage) => {
    const problems = verdictsOf(facts).flatMap(({ fix, result }) => (result === 'problem' ? fix : []))
    const weighed = { at: facts.at, problems, fine: [] }
    const account = JSON.stringify({ tabId: 1, facts, done, weighed, arrivals })
    await ask(session, `storage.session.set({ account: ${account} })`)
    const page = await checklist()
    const panel = await page.waitForSelector(`[data-account="${done ? 'asked' : 'asking'}"]`)
    // A picture that is lower than the page shows it.
    await panel?.evaluate(part => part.scrollIntoView())
    return page
  }

/** Asking iCloud itself. */
export const ACCOUNT: State[] = [
  {
    name: 'account-no-tab',
    shows: 'that icloud.com must be open for iCloud to be asked',
    open: async ({ checklist }) =>
      pressed(await checklist(), '[data-account="none"] button', '[data-account="no-tab"]'),
  },
  { name: 'account-asking', shows: 'iCloud being asked', open: asked(FULL, undefined, false) },
  { name: 'account-problems', shows: 'what iCloud says is in the way', open: asked(FULL) },
  { name: 'account-fine', shows: 'that iCloud finds nothing wrong', open: asked(FINE) },
  {
    name: 'account-last-photo',
    shows: 'the last photo against the newest in iCloud',
    open: async stage =>
      pressed(await asked(FINE)(stage), '.last-photo button:last-of-type', '[data-last="behind"]'),
  },
  { name: 'account-signed-out', shows: 'that iCloud could not be asked', open: asked(SIGNED_OUT) },
  { name: 'account-watching', shows: 'a watch for new photos', open: asked(FINE, WATCH) },
  { name: 'account-arrived', shows: 'photos that arrived', open: asked(FINE, { ...WATCH, arrived: 3 }) },
  {
    name: 'account-waiting',
    shows: 'a watch that Apple asks to wait',
    open: asked(FINE, { ...WATCH, trouble: 'busy' }),
  },
  {
    name: 'account-arrived-part',
    shows: 'photos that arrived, and that not all could be counted',
    open: asked(FINE, { ...WATCH, arrived: 3, partly: 'apple-failed' }),
  },
  {
    name: 'account-nothing',
    shows: 'a watch that saw nothing come',
    open: asked(FINE, { ...WATCH, at: WATCH.until, ended: 'time' }),
  },
]
