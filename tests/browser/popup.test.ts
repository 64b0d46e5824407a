import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { reopenedWith } from '../screenshots/openers.ts'
import { inBoth } from './both.ts'
import { kindsIn, ours, oursGone, STORAGE } from './our-ui.ts'
import { choose, reloadPopup } from './popup.ts'
import { settled } from './waiting.ts'

const state = (popup: Page) => popup.$eval('[data-state]', panel => panel.getAttribute('data-state'))

/** Presses the button with these words, once it can be seen. */
async function press(popup: Page, words: string) {
  const button = await popup.waitForSelector(
    `::-p-xpath(//button[contains(normalize-space(), "${words}")])`,
    {
      visible: true,
    },
  )
  await button?.press('Enter')
}

const wordsOf = (popup: Page, fix: string) =>
  popup.$eval(`[data-fix="${fix}"]`, card => card.textContent ?? '')

/** Waits until the card says these words, or, with `yes` false, no longer says them. */
const says = (popup: Page, fix: string, words: string, yes = true) =>
  popup.waitForFunction(
    (id: string, wanted: string, there: boolean) =>
      document.querySelector(`[data-fix="${id}"]`)?.textContent?.includes(wanted) === there,
    {},
    fix,
    words,
    yes,
  )

inBoth('the checklist', bench => {
  it('shows the seven fixes and the closing card, and how to begin', async () => {
    const popup = await bench.popup()
    const fixes = await popup.$$eval('[data-fix]', cards => cards.map(card => card.getAttribute('data-fix')))
    const seven = [
      'settings',
      'connection',
      'icloud-storage',
      'iphone-storage',
      'restart',
      'update',
      'charge',
    ]
    expect(fixes).toEqual([...seven, 'still-stuck'])
    expect(await state(popup)).toBe('nothing-open')
    expect(await popup.$('.first-run')).not.toBeNull()
    const width = await popup.evaluate(() => document.body.getBoundingClientRect().width)
    expect(width).toBeLessThanOrEqual(400)
  })

  it('shows what the icloud.com tab shows, and leads to it', async () => {
    const page = await bench.icloud()
    const popup = await bench.popup()
    await popup.waitForSelector('[data-finding="storage-usage"].problem')
    await popup.waitForSelector('[data-fix="icloud-storage"] details[open]')
    await press(popup, 'Show on page')
    await page.waitForFunction(() => !document.hidden)
    await ours(page, '[data-ring][data-pulse]')
  })

  it('changes its words at once with the phone, takes that back, and remembers it', async () => {
    const popup = await bench.popup('#fix-settings')
    await says(popup, 'settings', 'Sync this iPhone')
    expect(await wordsOf(popup, 'settings')).toContain('On iOS 15 or older')
    await popup.$eval('[data-gate="connection.photos-cellular"]', box => (box as HTMLInputElement).click())
    await popup.click('.phone > summary')
    await choose(popup, 'Which iOS?', '17')
    await says(popup, 'connection', 'Settings then Photos then Cellular Data')
    await says(popup, 'settings', 'or older', false)
    await press(popup, 'Undo')
    await says(popup, 'settings', 'On iOS 15 or older')
    await choose(popup, 'Which iOS?', '17')
    await choose(popup, 'Which iOS?', '')
    await says(popup, 'settings', 'On iOS 15 or older')
    await press(popup, 'Undo')
    await says(popup, 'settings', 'or older', false)
    await choose(popup, 'Which one do you have?', 'ipad')
    await says(popup, 'settings', 'Sync this iPad')
    await choose(popup, 'Which one do you have?', 'iphone_8')
    await says(popup, 'restart', 'Hold the side button until the slider appears')
    await choose(popup, 'How much does it hold?', String(64 * 2 ** 30))
    await says(popup, 'iphone-storage', 'Your iPhone holds 64 GB')
    await choose(popup, 'What does it call mobile internet?', 'mobile')
    await says(popup, 'connection', 'Turn on Mobile Data for Photos')
    await reloadPopup(popup)
    await says(popup, 'connection', 'Turn on Mobile Data for Photos')
    await says(popup, 'restart', 'Hold the side button until the slider appears')
  })

  it('deletes everything after asking; an open page is read anew', async () => {
    await bench.icloud('/?usage=fine')
    const popup = await bench.popup('#fix-charge')
    await popup.click('input[data-step="charge.plug"]')
    await popup.waitForSelector('input[data-step="charge.plug"]:checked')
    await press(popup, 'Delete everything')
    await popup.waitForSelector('dialog[open]')
    await popup.click('dialog .danger')
    await popup.waitForFunction(() => !document.querySelector('input:checked'))
    await popup.waitForSelector('[data-finding="storage-usage"]')
  })

  it('hides the hints for good and shows them again', async () => {
    const page = await bench.icloud()
    const popup = await bench.popup()
    await press(popup, 'Hide hints on icloud.com')
    await page.bringToFront()
    await page.waitForSelector('unstuck-hints[data-state="off"]')
    await page.reload()
    await page.waitForSelector('unstuck-hints[data-state="off"]')
    expect(await kindsIn(page)).toEqual([])
    await popup.bringToFront()
    await press(popup, 'Show hints')
    await page.bringToFront()
    await settled(page)
    await ours(page, STORAGE)
  })

  it('forgets a tab that goes elsewhere, and counts problems on the badge', async () => {
    const page = await bench.icloud()
    const popup = await bench.popup()
    await popup.waitForSelector('[data-finding="storage-usage"]')
    const badges = () =>
      popup.evaluate(`(async () => {
        const api = globalThis.browser ?? chrome
        const tabs = await api.tabs.query({})
        return Promise.all(tabs.map(tab => api.action.getBadgeText({ tabId: tab.id })))
      })()`)
    expect(await badges()).toContain('1')
    await page.bringToFront()
    await page.goto('https://www.icloud.com/mail/')
    await settled(page)
    await popup.bringToFront()
    await popup.waitForFunction(() => !document.querySelector('[data-finding="storage-usage"]'))
    expect(await badges()).not.toContain('1')
  })

  // What follows is the same code at work in both browsers: once is enough.
  if (bench.name === 'firefox') return

  it('opens the site of mainland China first for who is there', async () => {
    const there = "Object.defineProperty(navigator, 'language', { get: () => 'zh-CN' })"
    const popup = await reopenedWith(await bench.popup(), there, '[data-state="nothing-open"]')
    const buttons = await popup.$$eval('[data-state] .buttons .button', all =>
      all.map(one => one.textContent),
    )
    expect(buttons).toEqual(['Open icloud.com.cn', 'Open icloud.com'])
  })

  it('starts over after asking, and can take it back', async () => {
    const popup = await bench.popup('#fix-charge')
    await popup.click('input[data-step="charge.plug"]')
    await popup.waitForSelector('input[data-step="charge.plug"]:checked')
    await press(popup, 'Start over')
    await popup.waitForSelector('dialog[open]')
    await popup.keyboard.press('Escape')
    await popup.waitForSelector('dialog', { hidden: true })
    await popup.waitForSelector('input[data-step="charge.plug"]:checked')
    await press(popup, 'Start over')
    await popup.waitForSelector('dialog[open]')
    await popup.click('dialog .danger')
    await popup.waitForFunction(() => !document.querySelector('input:checked'))
    await press(popup, 'Undo')
    await popup.waitForFunction(() => document.querySelector('input[data-step="charge.plug"]:checked'))
  })

  it('drops what was checked when the person signs out', async () => {
    const page = await bench.icloud('/?usage=fine')
    const popup = await bench.popup()
    await popup.waitForSelector('[data-fix="icloud-storage"].done')
    await page.bringToFront()
    await page.goto('https://www.icloud.com/?signed-out')
    await settled(page)
    await oursGone(page, STORAGE)
    await popup.bringToFront()
    await popup.waitForSelector('[data-fix="icloud-storage"]:not(.done)')
  })

  it.each(['before', 'after'])(
    'opens the steps of a problem that icloud.com shows %s the checklist',
    async when => {
      if (when === 'before') await bench.icloud()
      const popup = await bench.popup()
      if (when === 'after') await bench.icloud()
      const step = await popup.waitForSelector('[data-fix="icloud-storage"] [data-step]')
      await popup.bringToFront()
      await popup.waitForSelector('[data-fix="icloud-storage"] details[open]')
      await popup.waitForFunction((box: Element | null) => box !== null && box.clientHeight > 0, {}, step)
    },
  )
})
