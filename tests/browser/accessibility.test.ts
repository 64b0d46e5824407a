import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { FIX_IDS } from '../../fixes/fix.ts'
import { outcomeKey } from '../../fixes/kept.ts'
import { say } from '../unit/locale.ts'
import { violations } from './axe.ts'
import { type Bench, inBoth, inBrowser } from './both.ts'
import { inBrowserWindow } from './firefox.ts'
import { openStorageCard } from './our-ui.ts'

const open = async (page: Page) => {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  await page.waitForSelector('.paper')
}

/** Keeps an answer to each of the seven, what is understood, and waits for the end this leads to. */
async function sayAll(popup: Page, result: string, ending: string) {
  const at = '2026-11-24T09:00:00.000Z'
  const values = Object.fromEntries(FIX_IDS.map(id => [outcomeKey(id), `${result} ${at}`]))
  const understood = { '1:understood:icloud-storage.files': at, '1:note:charge': 'It stayed at 80 %.' }
  const all = JSON.stringify({ ...values, ...understood })
  await popup.evaluate(`(globalThis.browser ?? chrome).storage.local.set(${all})`)
  await popup.waitForSelector(`[data-ending="${ending}"]`)
  await open(popup)
}

inBoth('accessibility', bench => {
  it('walks the checklist with the keyboard alone', async () => {
    const popup = await bench.popup()
    const at = () =>
      popup.evaluate(() => document.activeElement?.closest('[data-fix]')?.getAttribute('data-fix'))
    for (let presses = 0; presses < 20 && (await at()) !== 'settings'; presses++)
      await popup.keyboard.press('Tab')
    expect(await at()).toBe('settings')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('[data-fix="settings"] details[open]')
    await popup.keyboard.press('Tab')
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe(say('carry.open'))
    await popup.keyboard.press('Tab')
    await popup.keyboard.press(' ')
    await popup.waitForSelector('input[data-step="settings.status"]:checked')
    await popup.keyboard.press(' ')
    await popup.waitForSelector('input[data-step="settings.status"]:not(:checked)')
  })
})

inBrowser('chrome', bench => {
  it('fits 200 % zoom: nothing wider than the window', async () => {
    const popup = await bench.popup('#fix-connection')
    await popup.setViewport({ width: 200, height: 300 })
    await sayAll(popup, 'no-help', 'none-helped')
    const [content = 0, width = 0] = await popup.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return [scrollWidth, clientWidth]
    })
    expect(content).toBeLessThanOrEqual(width)
  })
})

/** In light colours, and the colours alone in dark ones: a setting of the whole browser. */
async function inBothLooks({ session }: Bench, page: Page, selector?: string) {
  const found = await violations(page, selector)
  const look = (wanted: string, value: number) =>
    inBrowserWindow(
      session.browser,
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`,
    ).then(() => page.waitForFunction(`matchMedia('(prefers-color-scheme: ${wanted})').matches`))
  await look('dark', 0)
  try {
    return [...found, ...(await violations(page, selector, ['color-contrast']))]
  } finally {
    await look('light', 2)
  }
}

// Every state of Chromium, light and dark, is in every-state.test.ts.
inBrowser('firefox', bench => {
  it('has no violations in hints, card and checklist, open and at its end, in light and dark', async () => {
    const page = await bench.icloud()
    const popup = await bench.popup('#fix-icloud-storage')
    await open(popup)
    expect(await inBothLooks(bench, popup)).toEqual([])
    await sayAll(popup, 'fixed', 'fixed')
    expect(await inBothLooks(bench, popup)).toEqual([])
    await page.bringToFront()
    await openStorageCard(page)
    expect(await inBothLooks(bench, page, 'unstuck-hints')).toEqual([])
  })
})
