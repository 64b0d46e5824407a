import type { Page } from 'puppeteer-core'
import { waitKey } from '../../../fixes/kept.ts'
import { ALLOWED, answering, opened, pressed, reopenedWith, without } from '../openers.ts'
import { counted, DRAFT, DUE, elsewhere, folded, PHONE, WAITING } from '../said.ts'
import { NOW, type Stage } from '../stage.ts'
import { POPUP, type State } from '../state.ts'

const charge = (wait: object, selector: string) => opened('#fix-charge', { ...PHONE, ...wait }, selector)

const running = charge(WAITING, '[data-wait="running"]')
const START = '[data-wait="none"] button'

/** Another wait is under way. */
async function secondWait(stage: Stage) {
  const page = await opened('#fix-update', { ...PHONE, ...WAITING }, '#card-update [data-wait]')(stage)
  return pressed(page, `#card-update ${START}`, '#card-update .wait-form')
}

/** The first form there is, with this number in it and handed in. */
async function handedIn(page: Page, items: string, then: string) {
  await page.type('.wait-form [name=items]', items)
  await page.keyboard.press('Enter')
  await page.waitForSelector(then)
  return page
}

/** A wait, before it, while it runs and after it. */
export const WAITS: State[] = [
  {
    name: 'wait-start',
    shows: 'what is noted before a wait',
    open: async stage => {
      const page = await charge({}, '#card-charge [data-wait]')(stage)
      return pressed(page, `#card-charge ${START}`, '.wait-form')
    },
  },
  {
    name: 'wait-start-days',
    shows: 'what is noted before a wait of days',
    open: async stage => {
      const page = await opened('#fix-update', PHONE, '#card-update [data-wait]')(stage)
      return pressed(page, `#card-update ${START}`, '.wait-form')
    },
  },
  {
    name: 'wait-wrong-count',
    shows: 'what was typed is not a number',
    open: async stage => {
      const page = await charge({}, '#card-charge [data-wait]')(stage)
      await pressed(page, `#card-charge ${START}`, '.wait-form')
      return handedIn(page, 'lots', '.wait-form [role=alert]')
    },
  },
  {
    name: 'wait-draft',
    shows: 'what was typed before the checklist was closed',
    open: charge(DRAFT, '#card-charge .wait-form'),
  },
  {
    name: 'wait-replaces',
    shows: 'another wait is under way already',
    open: secondWait,
  },
  {
    name: 'wait-replaced',
    shows: 'the other wait is given up, and the way back',
    height: POPUP,
    open: async stage => handedIn(await secondWait(stage), '7', '.toast button'),
  },
  {
    name: 'wait-not-loaded',
    shows: 'a wait whose script cannot be loaded',
    height: POPUP,
    open: async stage => {
      const page = await charge({}, '#card-charge [data-wait]')(stage)
      await without('wait', page)
      return pressed(page, `#card-charge ${START}`, '.toast')
    },
  },
  { name: 'wait-running', shows: 'a wait under way', open: running },
  {
    name: 'wait-running-anywhere',
    shows: 'a wait that needs neither power nor Wi-Fi',
    open: opened(
      '#fix-icloud-storage',
      { ...PHONE, ...WAITING, [waitKey('step')]: 'icloud-storage.wait' },
      '[data-wait="running"]',
    ),
  },
  {
    name: 'wait-running-folded',
    shows: 'a wait under way while its card is folded',
    open: opened('', folded(WAITING), '[data-wait-line="running"]'),
  },
  {
    name: 'wait-look-now',
    shows: 'the question before it is time',
    open: async stage => pressed(await running(stage), '[data-wait="running"] .button', '.wait-form'),
  },
  {
    name: 'wait-look-draft',
    shows: 'an answer before it is time, half typed',
    open: charge({ ...WAITING, ...DRAFT }, '[data-wait="running"] .wait-form'),
  },
  {
    name: 'wait-stopped',
    shows: 'a wait is given up, and the way back',
    height: POPUP,
    open: async stage =>
      pressed(await running(stage), '[data-wait="running"] .button:last-child', '.toast button'),
  },
  {
    name: 'wait-notified',
    shows: 'the browser will show a notification',
    open: async stage => reopenedWith(await running(stage), ALLOWED, '[data-notify="true"]'),
  },
  {
    name: 'wait-notify-refused',
    shows: 'no notification after all',
    height: POPUP,
    open: async stage => {
      const page = await running(stage)
      await answering(page, 'api.permissions', 'request', 'Promise.resolve(false)')
      return pressed(page, '[data-notify="false"]', '.toast')
    },
  },
  {
    name: 'wait-due',
    shows: 'the same question when it is time',
    open: charge(DUE, '[data-wait="due"]'),
  },
  {
    name: 'wait-due-draft',
    shows: 'the same question, half answered',
    open: charge({ ...DUE, ...DRAFT }, '[data-wait="due"]'),
  },
  {
    name: 'wait-due-folded',
    shows: 'that it is time, while its card is folded',
    open: opened('', folded(DUE), '[data-wait-line="due"]'),
  },
  {
    name: 'wait-moving',
    shows: 'fewer items are left than before',
    open: charge(counted(310), '[data-verdict="moving"]'),
  },
  {
    name: 'wait-stuck',
    shows: 'as many items are left as before',
    open: charge(counted(1204), '[data-verdict="stuck"]'),
  },
  {
    name: 'wait-stuck-words',
    shows: 'the same words as before, where nothing was counted',
    open: charge(
      {
        ...DUE,
        [waitKey('items')]: undefined,
        [waitKey('status')]: 'Uploading Paused',
        [waitKey('after')]: NOW,
        [waitKey('after-status')]: 'uploading paused',
      },
      '[data-verdict="stuck"]',
    ),
  },
  {
    name: 'wait-stuck-message',
    shows: 'another wording of the same message as before',
    open: charge(
      {
        ...DUE,
        [waitKey('items')]: undefined,
        [waitKey('status')]: 'Low Power Mode',
        [waitKey('after')]: NOW,
        [waitKey('after-status')]: 'Saving Battery Power',
        [waitKey('message')]: 'message.low-power',
      },
      '[data-verdict="stuck"]',
    ),
  },
  {
    name: 'wait-answered',
    shows: 'what a wait has brought, and the way back',
    height: POPUP,
    open: async stage => handedIn(await charge(DUE, '[data-wait="due"]')(stage), '310', '.toast button'),
  },
  {
    name: 'wait-done',
    shows: 'no items are left',
    open: charge(counted(0), '[data-verdict="done"]'),
  },
  {
    name: 'wait-growing',
    shows: 'more items are left than before',
    open: charge(counted(1300), '[data-verdict="growing"]'),
  },
  {
    name: 'wait-said',
    shows: 'what was noted, without two counts',
    open: charge({ ...DUE, [waitKey('after')]: NOW }, '[data-verdict="said"]'),
  },
  {
    name: 'wait-early',
    shows: 'no change yet, before it is time',
    open: charge(
      { ...counted(1204), [waitKey('until')]: '2026-11-25T07:00:00.000Z' },
      '[data-verdict="early"]',
    ),
  },
  {
    name: 'wait-again',
    shows: 'the next wait begins with the last count',
    open: async stage =>
      pressed(await charge(counted(310), '[data-wait="over"]')(stage), '[data-wait="over"] .main', '.ask'),
  },
  {
    name: 'wait-above',
    shows: 'a wait whose card is not among the cards',
    open: opened('', elsewhere(WAITING), '.wait-above'),
  },
  {
    name: 'wait-above-due',
    shows: 'such a wait when it is time',
    open: opened('', elsewhere(DUE), '.wait-above [data-wait="due"]'),
  },
  {
    name: 'wait-above-over',
    shows: 'such a wait with its answer',
    open: opened('', elsewhere(counted(1204)), '.wait-above [data-wait="over"]'),
  },
]
