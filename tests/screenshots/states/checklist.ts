import type { Page } from 'puppeteer-core'
import { outcomeKey, phoneKey, SYMPTOM_KEY } from '../../../fixes/kept.ts'
import { beside, NO_END, opened, pressed, reopenedWith, without } from '../openers.ts'
import { answers, OPTIMIZING, PHONE, RESTARTED } from '../said.ts'
import { NOW } from '../stage.ts'
import { POPUP, type State } from '../state.ts'

/** Nothing is heard of what is kept, nor of the tabs. */
const NO_ANSWERS = `for (const api of [globalThis.browser, globalThis.chrome]) {
  const never = () => new Promise(() => {})
  if (api?.storage?.local) api.storage.local.get = never
  if (api?.tabs) api.tabs.query = never
}`

async function searched(page: Page, words: string, until: string) {
  await page.type('.search input', words)
  await page.waitForFunction(until)
  return page
}

const phoneUnfolded = (phone: object) =>
  async function open(stage: Parameters<State['open']>[0]) {
    return pressed(await opened('', phone, '.phone')(stage), '.phone > summary', '.phone[open] select')
  }

/** The checklist above and below its cards. */
export const CHECKLIST: State[] = [
  {
    name: 'opening',
    shows: 'the first picture, before anything is known',
    height: POPUP,
    open: async stage => {
      const page = await opened('', {}, '[data-fix]')(stage)
      return reopenedWith(page, NO_ANSWERS + NO_END, 'main[aria-busy=true] .room')
    },
  },
  {
    name: 'opening-late',
    shows: 'the checklist as it was, while the browser does not answer',
    open: async stage => {
      const page = await beside({ ...PHONE, ...RESTARTED })(stage)
      await page.waitForFunction("localStorage.getItem('last-look')?.includes('storage-usage')")
      return reopenedWith(page, NO_ANSWERS, 'main[aria-busy=true] [data-fix]')
    },
  },
  { name: 'new', shows: 'the checklist as it first opens', open: opened('', {}, '[data-fix]') },
  {
    name: 'symptom-search',
    shows: 'looking for what the phone says',
    height: POPUP,
    open: async stage => {
      const page = await opened('', {}, '.search')(stage)
      return searched(page, 'optimizing', "document.querySelectorAll('.options .option').length < 6")
    },
  },
  {
    name: 'symptom-none',
    shows: 'nothing like what was looked for',
    height: POPUP,
    open: async stage => {
      const page = await opened('', {}, '.search')(stage)
      return searched(page, 'qqqq', "!document.querySelector('.options .option')")
    },
  },
  {
    name: 'symptom-not-loaded',
    shows: 'a search whose script cannot be loaded',
    height: POPUP,
    open: async stage => {
      const page = await opened('', {}, '.search')(stage)
      await without('search', page)
      await page.focus('.search input')
      await page.waitForSelector('.choices [role=alert]')
      return page
    },
  },
  {
    name: 'symptom-where',
    shows: 'where the phone says it',
    open: async stage =>
      pressed(await opened('', {}, '.where')(stage), '.where > summary', '.where[open] .crumbs'),
  },
  {
    name: 'symptom-chosen',
    shows: 'the fixes in the order for what the phone says',
    open: opened('', { ...OPTIMIZING, ...PHONE }, '.because'),
  },
  {
    name: 'symptom-change',
    shows: 'an answer that is about to be changed or forgotten',
    open: async stage => {
      const page = await opened('', { ...OPTIMIZING, ...PHONE }, '.because')(stage)
      return pressed(page, '.symptom > summary', '.symptom[open] .option[aria-pressed="true"]')
    },
  },
  {
    name: 'symptom-cannot-tell',
    shows: 'the fixes for who cannot tell',
    open: opened('', { [SYMPTOM_KEY]: 'cannot-tell', ...PHONE }, '.symptom:not([open])'),
  },
  { name: 'phone', shows: 'the questions about the phone', open: phoneUnfolded({}) },
  {
    name: 'phone-said',
    shows: 'the same with all answers',
    open: phoneUnfolded({ ...PHONE, [phoneKey('capacity')]: 64 * 2 ** 30, [phoneKey('data')]: 'mobile' }),
  },
  {
    name: 'phone-ipad',
    shows: 'the same for an iPad',
    open: phoneUnfolded({ [phoneKey('model')]: 'ipad' }),
  },
  {
    name: 'ending-fixed',
    shows: 'a fix that worked, and what to keep an eye on',
    open: opened('', { ...PHONE, [outcomeKey('charge')]: `fixed ${NOW}` }, '[data-ending="fixed"]'),
  },
  {
    name: 'ending-none-helped',
    shows: 'the way to Apple when none helped',
    open: opened('', { ...PHONE, ...answers('no-help') }, '[data-ending="none-helped"]'),
  },
  {
    name: 'ending-not-loaded',
    shows: 'the end, whose words cannot be loaded',
    open: async stage => {
      const page = await opened('#fix-charge', PHONE, '#card-charge [open]')(stage)
      await without('ending-words', page)
      return pressed(page, '#card-charge [data-answer="fixed"]', '.ending [role=alert]')
    },
  },
  {
    name: 'start-over',
    shows: 'the question before starting over',
    height: POPUP,
    open: async stage => {
      const page = await opened('', { ...PHONE, ...RESTARTED }, '.card.done')(stage)
      return pressed(page, 'footer button', 'dialog[open]')
    },
  },
  {
    name: 'delete-everything',
    shows: 'the question before deleting everything',
    height: POPUP,
    open: async stage => {
      const page = await opened('', { ...PHONE, ...RESTARTED }, '.card.done')(stage)
      return pressed(page, 'footer button:last-of-type', 'dialog[open]')
    },
  },
]
