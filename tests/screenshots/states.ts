import type { Page } from 'puppeteer-core'
import { FIX_IDS } from '../../fixes/fix.ts'
import {
  HIDDEN_KEY,
  noteKey,
  OPEN_KEY,
  outcomeKey,
  phoneKey,
  SYMPTOM_KEY,
  tickKey,
  understoodKey,
  waitKey,
} from '../../fixes/kept.ts'
import { CARD, openStorageCard, ours } from '../browser/our-ui.ts'
import { pressToolbarButton } from '../browser/popup.ts'
import { NOW, type Stage } from './stage.ts'
import { STATUS } from './status-states.ts'

export interface State {
  /** The name of its pictures. */
  name: string
  shows: string
  open(stage: Stage): Promise<Page>
  /** How high its picture is, px; otherwise as high as the page. */
  height?: number
  /** How wide, px; otherwise as wide as it was opened. */
  width?: number
  /** As the printer gets it: on white. */
  printed?: true
}

/** As high as browsers let a popup become. */
const POPUP = 600
const WINDOW = 800
/** A4, px. */
const PAPER = { width: 794, height: 1123 }

const PHONE = { [phoneKey('model')]: 'iphone_11_or_newer', [phoneKey('ios')]: 26 }
const OPTIMIZING = { [SYMPTOM_KEY]: 'message.optimizing-performance' }
const RESTARTED = {
  [tickKey('restart.off')]: NOW,
  [tickKey('restart.wait')]: NOW,
  [outcomeKey('restart')]: `no-help ${NOW}`,
  [noteKey('restart')]: 'It said “Paused” again after ten minutes.',
}
const answers = (result: string) =>
  Object.fromEntries(FIX_IDS.map(id => [outcomeKey(id), `${result} ${NOW}`]))

const WAITING = {
  [waitKey('step')]: 'charge.leave',
  [waitKey('since')]: NOW,
  [waitKey('until')]: '2026-11-25T07:00:00.000Z',
  [waitKey('items')]: 1204,
  [waitKey('status')]: 'Uploading 1,204 Items',
}
const DUE = {
  ...WAITING,
  [waitKey('since')]: '2026-11-23T21:00:00.000Z',
  [waitKey('until')]: '2026-11-24T07:00:00.000Z',
}
const counted = (items: number) => ({ ...DUE, [waitKey('after')]: NOW, [waitKey('after-items')]: items })
const folded = (wait: object) => ({ ...PHONE, ...wait, [OPEN_KEY]: '' })

/** The checklist beside icloud.com, where the storage is nearly full. */
async function beside({ icloud, checklist }: Stage, hash = '', kept = {}) {
  await icloud()
  const page = await checklist(hash, kept)
  await page.waitForSelector('[data-finding="storage-usage"]')
  return page
}

async function report(stage: Stage) {
  const page = await beside(stage, '#report', { ...PHONE, ...OPTIMIZING, ...RESTARTED })
  await page.waitForSelector('.paper')
  return page
}

/** What the checklist is opened on, with what the person did before. */
const opened =
  (hash: string, kept: object, selector: string) =>
  async ({ checklist }: Stage) => {
    const page = await checklist(hash, { ...kept })
    await page.waitForSelector(selector)
    return page
  }

async function pressed(page: Page, selector: string, then: string) {
  await page.click(selector)
  await page.waitForSelector(then)
  return page
}

/** The real popup, over the page that is in front. */
async function popupOver({ session }: Stage, page: Page, state: string) {
  const popup = await pressToolbarButton(session, page)
  await popup.waitForSelector(`[data-state="${state}"]`)
  return popup
}

/** As a person chooses a file that was saved on another computer. */
const CHOOSE_REPORT = `{
  const report = { format: 'unstuck-report', version: 1, said: {}, checked: {} }
  const chosen = new DataTransfer()
  chosen.items.add(new File([JSON.stringify(report)], 'report.json'))
  const input = document.querySelector('input[type=file]')
  input.files = chosen.files
  input.dispatchEvent(new Event('change'))
}`

/** As if this script of the extension were gone. */
async function without(script: string, page: Page) {
  const browser = await page.createCDPSession()
  await browser.send('Network.enable')
  await browser.send('Network.setBlockedURLs', { urls: [`*/chunks/${script}-*`] })
}

/** The states a person may see; one message stands for all. */
export const STATES: State[] = [
  {
    name: 'page',
    shows: 'icloud.com with hints, the storage nearly full',
    height: WINDOW,
    open: async ({ icloud }) => {
      const page = await icloud()
      await ours(page, 'button[data-finding~="storage-usage"]')
      return page
    },
  },
  {
    name: 'page-card',
    shows: 'the card of a hint',
    height: WINDOW,
    open: async ({ icloud }) => {
      const page = await icloud()
      await openStorageCard(page)
      return page
    },
  },
  {
    name: 'page-signed-out',
    shows: 'icloud.com before signing in',
    height: WINDOW,
    open: async ({ icloud }) => {
      const page = await icloud('/?signed-out')
      await ours(page, 'button[data-finding~="signed-out"]')
      return page
    },
  },
  {
    name: 'page-full',
    shows: 'a dialog of icloud.com that says the storage is full',
    height: WINDOW,
    open: async ({ icloud }) => {
      const page = await icloud('/full/')
      await ours(page, '.hint.problem .ring')
      return page
    },
  },
  {
    name: 'page-hints-hidden',
    shows: 'hints hidden on the page, and the way back',
    height: WINDOW,
    open: async ({ icloud }) => {
      const page = await icloud()
      await openStorageCard(page)
      await (await ours(page, `${CARD} [data-hide]`)).click()
      await ours(page, '.hidden-note')
      return page
    },
  },
  { name: 'new', shows: 'the checklist as it first opens', open: opened('', {}, '[data-fix]') },
  { name: 'findings', shows: 'what icloud.com shows', open: stage => beside(stage) },
  {
    name: 'nothing-heard',
    shows: 'over a page that says nothing to us',
    height: POPUP,
    open: async stage => {
      const page = await stage.session.newPage()
      await page.goto('https://idmsa.apple.com/')
      return popupOver(stage, page, 'nothing-heard')
    },
  },
  {
    name: 'nothing-found',
    shows: 'over a page of icloud.com with nothing to point to',
    height: POPUP,
    open: async stage => popupOver(stage, await stage.icloud('/nowhere/'), 'nothing-found'),
  },
  {
    name: 'findings-first',
    shows: 'a problem icloud.com shows comes before what the phone says',
    open: stage => beside(stage, '', { ...PHONE, ...OPTIMIZING }),
  },
  {
    name: 'symptom-search',
    shows: 'looking for what the phone says',
    height: POPUP,
    open: async stage => {
      const page = await opened('', {}, '.search')(stage)
      await page.type('.search input', 'optimizing')
      await page.waitForFunction(() => document.querySelectorAll('.options .option').length < 6)
      return page
    },
  },
  {
    name: 'symptom-chosen',
    shows: 'the fixes in the order for what the phone says',
    open: opened('', { ...OPTIMIZING, ...PHONE }, '.because'),
  },
  {
    name: 'card',
    shows: 'a card with its steps',
    open: opened('#fix-settings', { ...PHONE, [tickKey('settings.status')]: NOW }, '.card details[open]'),
  },
  {
    name: 'gate-closed',
    shows: 'what a step can cost, before how it is done',
    open: opened('#fix-icloud-storage', PHONE, '[open] [data-gate]'),
  },
  {
    name: 'gate-open',
    shows: 'how it is done, once that is understood',
    open: opened(
      '#fix-icloud-storage',
      { ...PHONE, [understoodKey('icloud-storage.photos')]: NOW },
      '[open] [data-step="icloud-storage.photos"]',
    ),
  },
  {
    name: 'outcome',
    shows: 'how a fix went, with a note',
    open: opened('#fix-restart', { ...PHONE, ...RESTARTED }, '[open] textarea'),
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
    name: 'report',
    shows: 'the report, unfolded in a tab',
    open: report,
  },
  {
    name: 'report-question',
    shows: 'the question before a report is loaded',
    height: POPUP,
    open: async stage => {
      const page = await opened('#report', { ...PHONE, ...RESTARTED }, 'input[type=file]')(stage)
      await page.evaluate(CHOOSE_REPORT)
      await page.waitForSelector('dialog[open]')
      return page
    },
  },
  {
    name: 'report-not-loaded',
    shows: 'a report whose script cannot be loaded',
    open: async stage => {
      const page = await opened('', PHONE, '.report')(stage)
      await without('open-report', page)
      return pressed(page, '.report > summary', '.toast')
    },
  },
  {
    name: 'report-printed',
    shows: 'the report on paper',
    printed: true,
    width: PAPER.width,
    open: report,
  },
  {
    name: 'large-step',
    shows: 'a fix taken to the phone: one large step',
    height: POPUP,
    open: async stage => {
      const page = await opened('#fix-settings', PHONE, '#card-settings [open]')(stage)
      return pressed(page, '#card-settings .take', '.large-step')
    },
  },
  {
    name: 'large-not-loaded',
    shows: 'a step whose large view cannot be loaded',
    height: POPUP,
    open: async stage => {
      const page = await opened('#fix-settings', PHONE, '#card-settings [open]')(stage)
      await without('views', page)
      return pressed(page, '#card-settings .take', '[role=alert]')
    },
  },
  {
    name: 'large-code',
    shows: 'the same, with the code for its camera',
    open: async stage => {
      const page = await opened('#fix-charge', PHONE, '#card-charge [open]')(stage)
      return pressed(page, '#card-charge .take', '.qr')
    },
  },
  {
    name: 'sheet',
    shows: 'a fix on one page to print',
    width: PAPER.width,
    open: opened('#sheet-icloud-storage', PHONE, '.sheet'),
  },
  {
    name: 'sheet-printed',
    shows: 'the same on paper',
    printed: true,
    ...PAPER,
    open: opened('#sheet-icloud-storage', PHONE, '.sheet'),
  },
  {
    name: 'hints-hidden',
    shows: 'hints hidden for good, and the way back',
    open: async stage => beside(stage, '', { [HIDDEN_KEY]: true }),
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
    name: 'toast',
    shows: 'what was just done, and its undo',
    height: POPUP,
    open: async stage => {
      const page = await opened('#fix-restart', PHONE, '#card-restart [open]')(stage)
      return pressed(page, '#card-restart [data-answer="no-help"]', '.toast')
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
  {
    name: 'wait-start',
    shows: 'what is noted before a wait',
    open: async stage => {
      const page = await opened('#fix-charge', PHONE, '#card-charge [data-wait]')(stage)
      return pressed(page, '#card-charge [data-wait] button', '.wait-form')
    },
  },
  {
    name: 'wait-running',
    shows: 'a wait under way',
    open: opened('#fix-charge', { ...PHONE, ...WAITING }, '[data-wait="running"]'),
  },
  {
    name: 'wait-running-folded',
    shows: 'a wait under way while its card is folded',
    open: opened('', folded(WAITING), '[data-wait-line="running"]'),
  },
  {
    name: 'wait-due',
    shows: 'the same question when it is time',
    open: opened('#fix-charge', { ...PHONE, ...DUE }, '[data-wait="due"]'),
  },
  {
    name: 'wait-due-folded',
    shows: 'that it is time, while its card is folded',
    open: opened('', folded(DUE), '[data-wait-line="due"]'),
  },
  {
    name: 'wait-moving',
    shows: 'fewer items are left than before',
    open: opened('#fix-charge', { ...PHONE, ...counted(310) }, '[data-verdict="moving"]'),
  },
  {
    name: 'wait-stuck',
    shows: 'as many items are left as before',
    open: opened('#fix-charge', { ...PHONE, ...counted(1204) }, '[data-verdict="stuck"]'),
  },
  {
    name: 'wait-done',
    shows: 'no items are left',
    open: opened('#fix-charge', { ...PHONE, ...counted(0) }, '[data-verdict="done"]'),
  },
  {
    name: 'wait-growing',
    shows: 'more items are left than before',
    open: opened('#fix-charge', { ...PHONE, ...counted(1300) }, '[data-verdict="growing"]'),
  },
  {
    name: 'wait-said',
    shows: 'what was noted, without two counts',
    open: opened('#fix-charge', { ...PHONE, ...DUE, [waitKey('after')]: NOW }, '[data-verdict="said"]'),
  },
  {
    name: 'wait-early',
    shows: 'no change yet, before it is time',
    open: opened(
      '#fix-charge',
      { ...PHONE, ...counted(1204), [waitKey('until')]: '2026-11-25T07:00:00.000Z' },
      '[data-verdict="early"]',
    ),
  },
  {
    name: 'wait-above',
    shows: 'a wait whose card is not among the cards',
    open: opened('', { ...PHONE, ...WAITING, [waitKey('step')]: 'apple-outage.wait' }, '.wait-above'),
  },
  {
    name: 'large-gate',
    shows: 'what a large step can cost, before how it is done',
    open: async stage => {
      const page = await opened('#fix-icloud-storage', PHONE, '#card-icloud-storage [open]')(stage)
      await pressed(page, '#card-icloud-storage .take', '.large-step')
      while (!(await page.$('.to-phone [data-gate]'))) await page.keyboard.press('ArrowRight')
      return page
    },
  },
  {
    name: 'side-panel',
    shows: 'the checklist in the side panel, beside icloud.com',
    width: 360,
    height: WINDOW,
    open: async ({ icloud, checklist }) => {
      await icloud()
      const page = await checklist('', PHONE, 'sidepanel.html')
      await page.waitForSelector('[data-finding="storage-usage"]')
      return page
    },
  },
  {
    name: 'no-access',
    shows: 'the browser does not let the extension read icloud.com',
    open: async stage => {
      await setAccess(stage, 'ON_CLICK')
      return opened('', {}, '[data-state="no-access"]')(stage)
    },
  },
  ...STATUS,
]

/** As a person does in the browser's own page for extensions. */
async function setAccess({ session }: Stage, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') {
  const settings = await session.newPage()
  await settings.goto('chrome://extensions')
  const change = JSON.stringify({ extensionId: session.extensionId, hostAccess })
  await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${change})`)
}
