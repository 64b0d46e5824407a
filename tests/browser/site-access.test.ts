import { expect, it } from 'vitest'
import { say } from '../unit/locale.ts'
import { type Bench, inBoth, inBrowser } from './both.ts'
import { pressToolbarButton } from './popup.ts'

/** As a person does in the browser's own page for extensions. */
async function switchOff({ name, session }: Bench) {
  if (name === 'firefox') {
    const popup = await session.newPage()
    await popup.goto(`${session.extensionOrigin}/popup.html`, { waitUntil: [] })
    await popup.waitForSelector('[data-state]')
    // Each site by itself: the other is of no use to most.
    const origins = JSON.stringify(['https://www.icloud.com/*'])
    await popup.evaluate(`browser.permissions.remove({ origins: ${origins} })`)
    return popup.close()
  }
  const settings = await session.newPage()
  await settings.goto('chrome://extensions')
  const change = JSON.stringify({ extensionId: session.extensionId, hostAccess: 'ON_CLICK' })
  await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${change})`)
  return settings.close()
}

inBoth(
  'site access',
  bench => {
    it('says when the browser does not let us read icloud.com, and asks for it with one button', async () => {
      const popup = await bench.popup()
      await switchOff(bench)
      await popup.bringToFront()
      await popup.waitForSelector('[data-state="no-access"] .button')
      // iCloud cannot be asked either, and there is the same way.
      await (await popup.$('[data-account="none"] button'))?.press('Enter')
      const allow = await popup.waitForSelector('[data-account="no-access"] .button.main')
      expect(await allow?.evaluate(button => button.textContent)).toBe(say('page.allow'))
      // Chromium asks in a window of its own, which nothing here can press.
      if (bench.name === 'chrome') return
      await allow?.press('Enter')
      await popup.waitForSelector('[data-state]:not([data-state="no-access"])')
    })
  },
  { own: true },
)

inBrowser('chrome', bench => {
  it('says that a tab was not heard from, and offers to reload it', async () => {
    bench.standIn.serve('/', '<p>Elsewhere</p>', 'idmsa.apple.com')
    const page = await bench.session.newPage()
    await page.goto('https://idmsa.apple.com/')
    const popup = await pressToolbarButton(bench.session, page)
    await popup.waitForSelector('[data-state="nothing-heard"]')
    const buttons = await popup.$$eval('[data-state] .button', all => all.map(button => button.textContent))
    expect(buttons).toEqual(['Open icloud.com', 'Reload this tab'])
    const width = await popup.evaluate(() => innerWidth)
    expect(width).toBeLessThanOrEqual(400)
    const reloaded = page.waitForNavigation()
    await popup.click('[data-state] .button:not(.main)')
    await reloaded
    await page.close()
  })
})
