import { it } from 'vitest'
import { type Bench, inBoth } from './both.ts'
import { inBrowserWindow } from './firefox.ts'
import { ours, STORAGE } from './our-ui.ts'
import { settled } from './waiting.ts'

/** As a person does in the browser's own page for extensions. */
async function switchTo(on: boolean, { name, session }: Bench) {
  if (name === 'firefox') {
    const addon = `(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
      const addon = await AddonManager.getAddonByID('unstuck@unstuck.example')
      await addon.${on ? 'enable' : 'disable'}()
    })()`
    return inBrowserWindow(session.browser, addon)
  }
  const settings = await session.newPage()
  await settings.goto('chrome://extensions')
  await settings.evaluate(`chrome.management.setEnabled('${session.extensionId}', ${on})`)
  return settings.close()
}

inBoth('a reload of the extension', bench => {
  it('leaves no working copy of the old one on an open page', async () => {
    const page = await bench.icloud()
    await ours(page, STORAGE)
    await page.evaluate(() => Object.assign(document.querySelector('unstuck-hints') as object, { old: true }))
    const popup = await bench.popup()
    await page.bringToFront()
    await popup.evaluate('(globalThis.browser ?? chrome).runtime.reload()').catch(() => {})
    await page.waitForFunction(() => {
      const host = document.querySelector('unstuck-hints')
      return !host || !('old' in host) || getComputedStyle(host).display === 'none'
    })
  })

  it('leaves nothing to see when the extension is switched off, and one copy when it is switched on', async () => {
    const page = await bench.icloud()
    await ours(page, STORAGE)
    await switchTo(false, bench)
    await page.bringToFront()
    await page.waitForFunction(() =>
      [...document.querySelectorAll('unstuck-hints')].every(
        host => getComputedStyle(host).display === 'none',
      ),
    )
    await switchTo(true, bench)
    await page.bringToFront()
    await page.reload()
    await settled(page)
    await page.waitForFunction(() => document.querySelectorAll('unstuck-hints').length === 1)
  })
})
