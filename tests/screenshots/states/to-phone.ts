import type { Page } from 'puppeteer-core'
import type { CardId } from '../../../fixes/fix.ts'
import { understoodKey } from '../../../fixes/kept.ts'
import { goTo, opened, pressed, withFullStorage, without } from '../openers.ts'
import { PHONE } from '../said.ts'
import { NOW, type Stage } from '../stage.ts'
import { PAPER, POPUP, type State } from '../state.ts'

const open = (id: CardId, kept: object = PHONE) => opened(`#fix-${id}`, kept, `#card-${id} [open]`)

/** From the card of a fix to its large steps. */
const taken =
  (id: CardId, kept: object = PHONE) =>
  async (stage: Stage) =>
    pressed(await open(id, kept)(stage), `#card-${id} .take`, '.large-step')

/** On to the first step that has this. */
async function turnedTo(page: Page, selector: string) {
  while (!(await page.$(`.to-phone ${selector}`))) await page.keyboard.press('ArrowRight')
  return page
}

/** A fix taken to the phone: large, or on paper. */
export const TO_PHONE: State[] = [
  {
    name: 'large-step',
    shows: 'a fix taken to the phone: one large step',
    height: POPUP,
    open: taken('settings'),
  },
  {
    name: 'large-older',
    shows: 'a large step with the ways of older phones too',
    open: async stage => turnedTo(await taken('settings', {})(stage), '.large-older'),
  },
  {
    name: 'large-condition',
    shows: 'a large step that is not for everybody, and a page to open',
    open: async stage => turnedTo(await taken('connection')(stage), '.when ~ .link'),
  },
  {
    name: 'large-last',
    shows: 'the last of the large steps',
    open: async stage =>
      turnedTo(await taken('settings')(stage), '.turns-pages [aria-disabled="true"]:last-child'),
  },
  {
    name: 'large-code',
    shows: 'the same, with the code for its camera',
    open: async stage => pressed(await open('charge')(stage), '#card-charge .take', '.qr'),
  },
  {
    name: 'large-gate',
    shows: 'what a large step can cost, before how it is done',
    open: async stage => turnedTo(await taken('icloud-storage')(stage), '[data-gate]'),
  },
  {
    name: 'large-gate-open',
    shows: 'how a large step is done, once its cost is understood',
    open: async stage => {
      const step = 'icloud-storage.photos'
      const page = await taken('icloud-storage', { ...PHONE, [understoodKey(step)]: NOW })(stage)
      return turnedTo(page, `[data-step="${step}"]`)
    },
  },
  {
    name: 'large-not-kept',
    shows: 'a large step whose tick could not be kept',
    height: POPUP,
    open: async stage => {
      const page = await taken('settings')(stage)
      await withFullStorage(page)
      await (await page.$('.large-done input'))?.press('Space')
      await page.waitForSelector('.to-phone .toast')
      return page
    },
  },
  {
    name: 'large-not-loaded',
    shows: 'a step whose large view cannot be loaded',
    height: POPUP,
    open: async stage => {
      const page = await open('settings')(stage)
      await without('views', page)
      return pressed(page, '#card-settings .take', '[role=alert]')
    },
  },
  {
    name: 'sheet',
    shows: 'a fix on one page to print, without how its risky steps are done',
    width: PAPER.width,
    open: opened('#sheet-icloud-storage', PHONE, '.sheet .gated'),
  },
  {
    name: 'sheet-longest',
    shows: 'the longest fix for any phone on one page',
    width: PAPER.width,
    open: opened('#sheet-connection', {}, '.sheet'),
  },
  {
    name: 'sheet-not-loaded',
    shows: 'a page to print that cannot be loaded',
    height: POPUP,
    open: async stage => {
      const page = await opened('', PHONE, '[data-fix]')(stage)
      await without('views', page)
      return goTo(page, '#sheet-settings', '[role=alert]')
    },
  },
  {
    name: 'sheet-printed',
    shows: 'the same on paper',
    printed: true,
    ...PAPER,
    open: opened('#sheet-icloud-storage', PHONE, '.sheet .gated'),
  },
]
