import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { FIX_IDS } from '../../fixes/fix.ts'
import { say } from '../unit/locale.ts'
import { inBoth, inBrowser } from './both.ts'
import { choose, pressToolbarButton, reloadPopup } from './popup.ts'

const cards = (popup: Page) =>
  popup.$$eval('[data-fix]', all => all.map(card => card.getAttribute('data-fix')))

const option = (symptom: string) => `[data-symptom="${symptom}"]`
const OPTIMIZING = option('message.optimizing-performance')

async function answer(popup: Page, symptom: string): Promise<void> {
  const button = await popup.waitForSelector(option(symptom), { visible: true })
  await button?.press('Enter')
}

const isFirst = (popup: Page, fix: string) =>
  popup.waitForFunction(
    (id: string) => document.querySelector('[data-fix]')?.getAttribute('data-fix') === id,
    {},
    fix,
  )

/** Where the line about syncing is, by iOS version. */
const LINES = [
  ['17', ['photos_app', 'library', 'all_photos', 'bottom']],
  ['18', ['photos_app', 'profile']],
  ['27', ['photos_app', 'collections', 'profile']],
] as const

inBoth('what the phone says', bench => {
  it('is one press away from the right step', async () => {
    const popup = await bench.popup()
    await answer(popup, 'message.optimizing-performance')
    await isFirst(popup, 'charge')
    await popup.waitForSelector('[data-fix="charge"] details[open] [data-step="charge.plug"]', {
      visible: true,
    })
    expect(await popup.$eval('[data-fix="charge"]', card => card.textContent)).toContain('a quiet night')
    expect(await cards(popup)).toHaveLength(new Set(await cards(popup)).size)
    expect(await cards(popup)).toEqual(expect.arrayContaining([...FIX_IDS]))
  })

  it('is found by any wording in any language, and is remembered', async () => {
    const popup = await bench.popup()
    const search = await popup.waitForSelector('input[type=search]', { visible: true })
    await search?.type('システムパフォーマンスを最適化')
    await popup.waitForFunction(() => document.querySelectorAll('.options button').length < 9)
    const found = await popup.$eval('.options button', button => button.getAttribute('data-symptom'))
    expect(found).toBe('message.optimizing-performance')
    await search?.evaluate(field => field.select())
    await search?.type('qqqq')
    await popup.waitForFunction(() => !document.querySelector('.options button'))
    expect(await popup.$(option('cannot-tell'))).not.toBeNull()
    await answer(popup, 'cannot-tell')
    await reloadPopup(popup)
    await popup.waitForSelector('.symptom:not([open])')
    expect(await popup.$eval('.symptom summary', summary => summary.textContent)).toContain("I can't tell")
  })

  it('is one stop for the Tab key, and a list for the arrows', async () => {
    const popup = await bench.popup()
    const search = await popup.waitForSelector('input[type=search]', { visible: true })
    await search?.focus()
    const at = () => popup.evaluate(() => document.activeElement?.getAttribute('data-symptom'))
    await popup.keyboard.press('Tab')
    const first = await at()
    await popup.keyboard.press('ArrowDown')
    const second = await at()
    expect(new Set([first, second, null]).size).toBe(3)
    await popup.keyboard.press('Home')
    expect(await at()).toBe(first)
    await popup.keyboard.press('Tab')
    expect(await at()).toBe('cannot-tell')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('.symptom:not([open])')
  })

  // What follows is the same code at work in both browsers: once is enough.
  if (bench.name === 'firefox') return

  it('says so when its search cannot be loaded, leaves the list whole, and tries again', async () => {
    const popup = await bench.popup()
    const whole = await popup.$$eval('.options button', all => all.length)
    const browser = await popup.createCDPSession()
    await browser.send('Network.enable')
    await browser.send('Network.setBlockedURLs', { urls: ['*/search-*.js'] })
    await popup.type('input[type=search]', 'low p')
    await popup.waitForSelector('.choices [role=alert]')
    expect(await popup.$eval('.choices [role=alert]', alert => alert.textContent)).toBe(
      say('symptom.not_loaded'),
    )
    expect(await popup.$$('.options button')).toHaveLength(whole)
    expect(await popup.$eval('.choices [aria-live]', line => line.textContent)).toBe('')
    await browser.send('Network.setBlockedURLs', { urls: [] })
    await popup.type('input[type=search]', 'ower')
    await popup.waitForFunction(n => document.querySelectorAll('.options button').length < n, {}, whole)
    expect(await popup.$('.choices [role=alert]')).toBeNull()
  })

  it('can be taken back and changed', async () => {
    const popup = await bench.popup()
    await answer(popup, 'complaint.disappeared')
    await isFirst(popup, 'stop-deleting')
    const undo = await popup.waitForSelector('.toast button')
    await undo?.press('Enter')
    await isFirst(popup, 'settings')
    await popup.waitForSelector('.symptom[open]')
    await answer(popup, 'message.icloud-full')
    await isFirst(popup, 'icloud-storage')
    await popup.click('.symptom > summary')
    const chosen = await popup.waitForSelector('.symptom[open] [aria-pressed="true"]')
    expect(await chosen?.evaluate(button => button.getAttribute('data-symptom'))).toBe('message.icloud-full')
    // And the way to that line is that of the phone they chose.
    for (const [ios, crumbs] of LINES) {
      await choose(popup, say('phone.version', { os: 'iOS' }), ios)
      const path = crumbs.map(crumb => say(`crumbs.${crumb}`)).join()
      await popup.waitForFunction(
        (wanted: string) =>
          [...document.querySelectorAll('.symptom .crumb')].map(crumb => crumb.textContent).join() === wanted,
        {},
        path,
      )
    }
  })

  it('comes after what icloud.com shows', async () => {
    await bench.icloud()
    const popup = await bench.popup()
    await popup.waitForSelector('[data-finding="storage-usage"].problem')
    await (await popup.waitForSelector(OPTIMIZING, { visible: true }))?.click()
    await popup.waitForFunction(() =>
      document.querySelector('[data-fix]')?.textContent?.includes('comes before what your answer points to'),
    )
    expect((await cards(popup)).slice(0, 2)).toEqual(['icloud-storage', 'charge'])
  })
})

/** It can be seen and pressed where it is, without a scroll. */
const inSight = (popup: Page, selector: string) =>
  popup.waitForFunction(
    (wanted: string) => {
      const {
        left = 0,
        top = 0,
        width = 0,
        height = 0,
      } = document.querySelector(wanted)?.getBoundingClientRect() ?? {}
      const there = document.elementFromPoint(left + width / 2, top + height / 2)
      return width > 0 && there?.closest(wanted) !== null
    },
    {},
    selector,
  )

// Only Chromium lets a test press the button of the toolbar.
inBrowser('chrome', bench => {
  it.each(['/', '/settings/'])('is in sight in the popup over icloud.com%s', async path => {
    const popup = await pressToolbarButton(bench.session, await bench.icloud(path))
    await popup.waitForSelector('[data-finding]')
    await inSight(popup, OPTIMIZING)
  })

  it('is two presses from a step that helps: the button in the toolbar, and what the phone says', async () => {
    const page = await bench.session.newPage()
    const popup = await pressToolbarButton(bench.session, page)
    await inSight(popup, OPTIMIZING)
    await popup.$eval(OPTIMIZING, button => (button as HTMLElement).click())
    await popup.waitForSelector('[data-fix="charge"] details[open]')
    await inSight(popup, 'label:has([data-step="charge.plug"])')
    await page.close()
  })
})
