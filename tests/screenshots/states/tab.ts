import { HIDDEN_KEY, OPEN_KEY, SYMPTOM_KEY } from '../../../fixes/kept.ts'
import { ask } from '../../browser/storage.ts'
import { answering, beside, besidePage, opened, popupOver, pressed } from '../openers.ts'
import { folded, OPTIMIZING, PHONE } from '../said.ts'
import type { Stage } from '../stage.ts'
import { POPUP, type State, WINDOW } from '../state.ts'

/** The side panel beside icloud.com. */
async function inPanel({ icloud, checklist }: Stage, width: number) {
  await icloud()
  const page = await checklist('', PHONE, 'sidepanel.html')
  await page.waitForSelector('[data-finding="storage-usage"]')
  await page.setViewport({ width, height: WINDOW })
  return page
}

async function withoutAccess(stage: Stage) {
  await setAccess(stage, 'ON_CLICK')
  stage.afterwards(() => setAccess(stage, 'ON_ALL_SITES'))
  return opened('', {}, '[data-state="no-access"]')(stage)
}

/** As a person does in the browser's own page for extensions. */
async function setAccess({ session }: Stage, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') {
  const settings = await session.newPage()
  await settings.goto('chrome://extensions')
  const change = JSON.stringify({ extensionId: session.extensionId, hostAccess })
  await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${change})`)
  await settings.close()
}

/** What the checklist says of icloud.com and its tab. */
export const OF_TABS: State[] = [
  { name: 'findings', shows: 'what icloud.com shows, in another tab', open: beside() },
  {
    name: 'findings-in-front',
    shows: 'what the tab in front shows, in the popup over it',
    height: POPUP,
    open: async stage => popupOver(stage, await stage.icloud(), 'found'),
  },
  {
    name: 'findings-first',
    shows: 'a problem icloud.com shows comes before what the phone says',
    open: beside({ ...PHONE, ...OPTIMIZING }),
  },
  {
    name: 'findings-agree',
    shows: 'icloud.com shows a problem where the answer points too',
    open: beside({ ...PHONE, [SYMPTOM_KEY]: 'complaint.icloud-full' }),
  },
  {
    name: 'findings-folded',
    shows: 'a card that needs the person, folded',
    open: beside(folded({})),
  },
  {
    name: 'findings-fine',
    shows: 'the storage is in order, and the next fix is pointed to',
    open: besidePage('/?usage=fine', 'storage-usage', PHONE),
  },
  {
    name: 'findings-devices',
    shows: 'a phone whose iOS is behind, and a card to look at',
    open: besidePage('/settings/', 'device-version', { ...PHONE, [OPEN_KEY]: '' }),
  },
  {
    name: 'findings-also',
    shows: 'what else the page has, unfolded',
    open: async stage => pressed(await beside(PHONE)(stage), '.also > summary', '.also[open] [data-finding]'),
  },
  {
    name: 'findings-signed-out',
    shows: 'icloud.com is open and nobody is signed in',
    open: besidePage('/?signed-out', 'signed-out', PHONE),
  },
  {
    name: 'findings-offline',
    shows: 'icloud.com has no connection',
    open: besidePage('/offline/', 'connection-error', PHONE),
  },
  {
    name: 'findings-gone',
    shows: 'what was to be shown is no longer on the page',
    height: POPUP,
    open: async stage => {
      const page = await beside(PHONE)(stage)
      await answering(page, 'api.tabs', 'update', 'Promise.resolve()')
      await answering(page, 'api.tabs', 'sendMessage', 'Promise.resolve(false)')
      return pressed(page, '[data-finding="storage-usage"] .ways button:last-child', '.toast')
    },
  },
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
    name: 'open-before',
    shows: 'over a page of icloud.com that was open before Unstuck came',
    height: POPUP,
    open: async stage => {
      const page = await stage.icloud()
      await ask(stage.session, 'storage.session.clear()')
      await page.bringToFront()
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
    name: 'nothing-found-elsewhere',
    shows: 'nothing to point to, in another tab',
    open: async stage => {
      await stage.icloud('/nowhere/')
      return opened('', {}, '[data-state="nothing-found"] .button')(stage)
    },
  },
  {
    name: 'hints-hidden',
    shows: 'hints hidden for good, and the way back',
    open: beside({ [HIDDEN_KEY]: true }),
  },
  {
    name: 'side-panel',
    shows: 'the checklist in the side panel, beside icloud.com',
    height: WINDOW,
    open: stage => inPanel(stage, 360),
  },
  {
    name: 'side-panel-small',
    shows: 'the side panel as narrow as it gets',
    height: WINDOW,
    open: stage => inPanel(stage, 240),
  },
  {
    name: 'no-access',
    shows: 'the browser does not let the extension read icloud.com',
    open: withoutAccess,
  },
  {
    name: 'account-no-access',
    shows: 'that iCloud cannot be asked before the browser lets us',
    open: async stage =>
      pressed(
        await withoutAccess(stage),
        '[data-account="none"] button',
        '[data-account="no-access"] .button.main',
      ),
  },
  {
    name: 'not-allowed',
    shows: 'it still does not, after it was asked to',
    height: POPUP,
    open: async stage => {
      const page = await withoutAccess(stage)
      await answering(page, 'api.permissions', 'request', 'Promise.resolve(false)')
      return pressed(page, '[data-state="no-access"] .button', '.toast')
    },
  },
]
