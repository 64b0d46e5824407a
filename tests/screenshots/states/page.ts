import type { ElementHandle, Page } from 'puppeteer-core'
import { CARD, openStorageCard, ours } from '../../browser/our-ui.ts'
import type { Stage } from '../stage.ts'
import { type State, WINDOW } from '../state.ts'

/** The page, once it has the hint with this finding. */
const hinted =
  (path: string, finding: string) =>
  async ({ icloud }: Stage) => {
    const page = await icloud(path)
    await ours(page, hintOf(finding))
    return page
  }

const hintOf = (finding: string) => `button[data-finding~="${finding}"]`

/** The card of that hint. */
const withCard = (path: string, finding: string) => async (stage: Stage) => {
  const page = await hinted(path, finding)(stage)
  await cardOf(page, finding)
  return page
}

async function cardOf(page: Page, finding: string): Promise<ElementHandle<HTMLElement>> {
  await (await ours(page, hintOf(finding))).press('Enter')
  return ours(page, CARD)
}

/** What the page of icloud.com shows of ours. */
export const ON_PAGE: State[] = [
  {
    name: 'page',
    shows: 'icloud.com with hints, the storage nearly full',
    height: WINDOW,
    open: hinted('/', 'storage-usage'),
  },
  {
    name: 'page-fine',
    shows: 'icloud.com with room in the storage',
    height: WINDOW,
    open: hinted('/?usage=fine', 'storage-usage'),
  },
  {
    name: 'page-over',
    shows: 'more is used than the plan holds',
    height: WINDOW,
    open: hinted('/?usage=over', 'storage-usage'),
  },
  {
    name: 'page-storage',
    shows: 'what the storage is full of',
    height: WINDOW,
    open: hinted('/icloudplus/storage/', 'photos-size'),
  },
  {
    name: 'page-devices',
    shows: 'the devices of the account, one of them behind',
    height: WINDOW,
    open: hinted('/settings/', 'device-version'),
  },
  {
    name: 'page-signed-out',
    shows: 'icloud.com before signing in',
    height: WINDOW,
    open: hinted('/?signed-out', 'signed-out'),
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
    name: 'page-offline',
    shows: 'icloud.com says that there is no connection',
    height: WINDOW,
    open: hinted('/offline/', 'connection-error'),
  },
  {
    name: 'page-dot',
    shows: 'the words of a dot that has the focus',
    height: WINDOW,
    open: async stage => {
      const page = await hinted('/', 'storage-usage')(stage)
      await (await ours(page, hintOf('photos-library'))).focus()
      return page
    },
  },
  {
    name: 'page-shown',
    shows: 'what the checklist was asked to show',
    height: WINDOW,
    open: async ({ icloud, checklist }) => {
      const page = await icloud()
      const list = await checklist()
      const show = '[data-finding="storage-usage"] .ways button:last-child'
      await (await list.waitForSelector(show))?.press('Enter')
      await page.bringToFront()
      await ours(page, '[data-ring][data-pulse]')
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
    name: 'page-card-fine',
    shows: 'the card of what is in order',
    height: WINDOW,
    open: withCard('/?usage=fine', 'storage-usage'),
  },
  {
    name: 'page-card-device',
    shows: 'the card of a phone whose iOS is behind',
    height: WINDOW,
    open: withCard('/settings/', 'device-version'),
  },
  {
    name: 'page-card-dot',
    shows: 'the card of a dot',
    height: WINDOW,
    open: withCard('/', 'photos-library'),
  },
  {
    name: 'page-card-gate',
    shows: 'how a step in the card is done, once its cost is understood',
    height: WINDOW,
    open: async stage => {
      const page = await withCard('/', 'storage-usage')(stage)
      const step = 'icloud-storage.photos'
      await (await ours(page, `${CARD} [data-gate="${step}"]`)).press('Space')
      await (await ours(page, `${CARD} [data-step="${step}"]`)).scrollIntoView()
      return page
    },
  },
  {
    name: 'page-card-small',
    shows: 'the card in a small window',
    width: 320,
    height: 480,
    open: async stage => {
      const page = await hinted('/', 'storage-usage')(stage)
      await page.setViewport({ width: 320, height: 480 })
      await page.$eval('.tile.storage', tile => tile.scrollIntoView())
      await cardOf(page, 'storage-usage')
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
      await (await ours(page, `${CARD} [data-hide]`)).press('Enter')
      await ours(page, '.hidden-note')
      return page
    },
  },
]
