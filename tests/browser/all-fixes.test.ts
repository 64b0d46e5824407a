import type { Frame, Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { FIX_IDS, type FixId } from '../../fixes/fix.ts'
import type { BrowserName } from '../../scripts/browsers.ts'
import { type Bench, inBoth } from './both.ts'
import { goOffline } from './connection.ts'
import { CARD, ours, oursGone } from './our-ui.ts'
import { choose } from './popup.ts'
import { appFrame, settled } from './waiting.ts'

const GB = 2 ** 30
const FIND = '/find/'

/** Where each fix has something on the page that leads to it: the kinds of its hints there. */
const WAYS: [FixId, path: string, kind: string][] = [
  ['settings', '/', 'photos-library'],
  ['settings', '/?signed-out', 'signed-out'],
  ['connection', '/offline/', 'connection-error'],
  ['connection', FIND, 'device-online'],
  ['connection', '/', 'system-status'],
  ['icloud-storage', '/', 'storage-usage'],
  ['icloud-storage', '/full/', 'storage-full'],
  ['iphone-storage', '/icloudplus/storage/', 'photos-size'],
  ['restart', '/settings/', 'device'],
  ['restart', FIND, 'device'],
  ['update', '/settings/', 'device-version'],
  ['charge', FIND, 'device-battery'],
]

/** One for each fix is enough in the other browser: the same code goes by what is found. */
const waysIn = (name: BrowserName) =>
  name === 'chrome' ? WAYS : WAYS.filter(([fix], at) => WAYS.findIndex(way => way[0] === fix) === at)

/** The page, or the frame of the app in it. */
async function open({ icloud }: Bench, path: string): Promise<Page | Frame> {
  const page = await icloud(path)
  if (path !== FIND) return page
  const frame = await appFrame(page)
  await settled(frame)
  return frame
}

/** Waits until the chip of the whole page lies within the window. */
const insideWindow = (page: Page) =>
  page.waitForFunction(() => {
    const root = document.querySelector('unstuck-hints')?.shadowRoot
    const chip = root?.querySelector('button[data-finding~="connection-error"]')?.getBoundingClientRect()
    if (!chip || chip.width < 24) return false
    return chip.left >= 0 && chip.top >= 0 && chip.right <= innerWidth && chip.bottom <= innerHeight
  })

inBoth('the stand-in with all there is to find', bench => {
  it('leads to each of the seven', () => {
    expect([...new Set(WAYS.map(([fix]) => fix))].sort()).toEqual([...FIX_IDS].sort())
  })

  it.each(waysIn(bench.name))('%s opens from %s, at %s', async (fix, path, kind) => {
    const page = await open(bench, path)
    const hint = await ours(page, `button[data-fix="${fix}"][data-finding~="${kind}"]`)
    // With its key: a chip may be on its way to a better place, and a pointer would miss it.
    await hint.press('Enter')
    const card = await ours(page, `${CARD}[data-fix="${fix}"]`)
    expect(await card.$$('input[type=checkbox][data-step]')).not.toHaveLength(0)
  })

  it('speaks of each phone in Find Devices, the worst first', async () => {
    await open(bench, FIND)
    const popup = await bench.popup()
    await popup.waitForSelector('[data-finding="device-battery"].fine')
    const facts = await popup.$$eval('.page > .findings .fact', all => all.map(fact => fact.textContent))
    expect(facts).toEqual([
      'Kim’s iPhone: offline',
      'Kim’s iPhone: battery at 12%',
      'Jo’s iPhone: online',
      'Jo’s iPhone: battery at 85%',
    ])
  })

  it('says on the page and in the checklist that this computer is offline, while it is', async () => {
    const page = await bench.icloud()
    const popup = await bench.popup()
    const online = await goOffline(bench.session, page)
    try {
      await page.bringToFront()
      const hint = await ours(page, 'button[data-finding~="connection-error"]')
      const { fix, level } = await hint.evaluate(({ dataset }) => ({ ...dataset }))
      expect({ fix, level }).toEqual({ fix: 'connection', level: 'problem' })
      await insideWindow(page)
      await popup.bringToFront()
      await popup.waitForFunction(() => document.body.textContent?.includes('This computer is offline'))
    } finally {
      await online()
    }
    await page.bringToFront()
    await oursGone(page, 'button[data-finding~="connection-error"]')
    await popup.bringToFront()
    await popup.waitForFunction(() => !document.body.textContent?.includes('This computer is offline'))
  })

  // What follows is the same code at work in both browsers: once is enough.
  if (bench.name === 'firefox') return

  it('says that the photos are more than the phone holds, once the person said what it holds', async () => {
    const page = await bench.icloud('/icloudplus/storage/?usage=large')
    const photos = (level: string) => ours(page, `button[data-finding="photos-size"][data-level="${level}"]`)
    await photos('info')
    const popup = await bench.popup()
    await popup.click('.phone > summary')
    await choose(popup, 'How much does it hold?', String(128 * GB))
    await popup.waitForSelector('[data-finding="photos-size"].notice')
    expect(await popup.$eval('[data-finding="photos-size"]', row => row.textContent)).toContain(
      'more than your phone holds',
    )
    await page.bringToFront()
    await photos('notice')
    await popup.bringToFront()
    await choose(popup, 'How much does it hold?', '')
    await page.bringToFront()
    await photos('info')
  })

  it('never says where a phone is', async () => {
    await open(bench, FIND)
    const popup = await bench.popup()
    await popup.waitForSelector('[data-finding="device-online"]')
    const noted = await popup.evaluate(`(async () => {
      const { storage } = globalThis.browser ?? chrome
      return JSON.stringify([await storage.session.get(null), await storage.local.get(null)])
    })()`)
    expect(noted).toContain('Jo’s iPhone')
    expect(noted).not.toMatch(/Lane|Anytown|Street/)
  })
})
