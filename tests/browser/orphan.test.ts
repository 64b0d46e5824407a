import { it } from 'vitest'
import { inBoth } from './both.ts'
import { ours, STORAGE } from './our-ui.ts'
import { switchTo } from './switching.ts'
import { settled } from './waiting.ts'

inBoth(
  'a reload of the extension',
  bench => {
    it('leaves no working copy of the old one on an open page', async () => {
      const page = await bench.icloud()
      await ours(page, STORAGE)
      await page.evaluate(() =>
        Object.assign(document.querySelector('unstuck-hints') as object, { old: true }),
      )
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
      await switchTo(false, bench.session)
      await page.bringToFront()
      await page.waitForFunction(() =>
        [...document.querySelectorAll('unstuck-hints')].every(
          host => getComputedStyle(host).display === 'none',
        ),
      )
      await switchTo(true, bench.session)
      await page.bringToFront()
      await page.reload()
      await settled(page)
      await page.waitForFunction(() => document.querySelectorAll('unstuck-hints').length === 1)
    })
  },
  { own: true },
)
