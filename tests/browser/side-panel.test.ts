import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterEach, expect, it, vi } from 'vitest'
import { tickKey } from '../../fixes/kept.ts'
import { say } from '../unit/locale.ts'
import { type Bench, inBoth, inBrowser } from './both.ts'
import { inBrowserWindow } from './firefox.ts'
import { builtExtension } from './launch.ts'
import { openPopup, popupOpenedBy, pressToolbarButton, reloadPopup } from './popup.ts'
import { store } from './storage.ts'
import { settled } from './waiting.ts'

const READY = 'main[aria-busy=false]'
const api = '(globalThis.browser ?? chrome)'

/** They are closed after each test, also after one that failed. */
const panels: Page[] = []
const opened = (page: Page) => {
  panels.push(page)
  return page
}
afterEach(() => Promise.all(panels.splice(0).map(page => page.close().catch(() => {}))))

/** The panel's page in a tab. */
async function asTab(bench: Bench, hash = '') {
  const page = opened(await openPopup(bench.session, `sidepanel.html${hash}`))
  await page.waitForSelector(READY)
  return page
}

/** The real one: pressed for in the real popup over `page`. Chromium only. */
async function openPanel({ session }: Bench, page: Page, how: (popup: Page) => Promise<unknown>) {
  const popup = await pressToolbarButton(session, page)
  await popup.waitForSelector('.stay')
  const address = `${session.extensionOrigin}/sidepanel.html`
  const target = session.browser.waitForTarget(one => one.url() === address)
  const closed = new Promise(done => popup.once('close', done))
  await how(popup)
  await closed
  const panel = opened(await (await target).asPage())
  await panel.waitForSelector(READY)
  return panel
}

const isTicked = (page: Page, step: string) => page.waitForSelector(`[data-step="${step}"]:checked`)

inBoth('the page of the side panel', bench => {
  it('is the checklist: opens at the named fix, is ticked, and has no way to open itself', async () => {
    const panel = await asTab(bench, '#fix-charge')
    await panel.waitForSelector('[data-fix="charge"] details[open]')
    await panel.evaluate(() => {
      location.hash = '#fix-restart'
    })
    const box = await panel.waitForSelector('[data-step="restart.off"]', { visible: true })
    await box?.click()
    await isTicked(panel, 'restart.off')
    expect(await panel.$$('[data-fix]')).toHaveLength(8)
    expect(await panel.$('.stay')).toBeNull()
    const popup = await bench.popup()
    await isTicked(popup, 'restart.off')
    expect(await popup.$eval('.stay', button => button.textContent)).toBe(say('panel.open'))
  })

  it('says which keys open the checklist, and nothing when there are none', async () => {
    const foot = (page: Page, keys: string) =>
      page.waitForFunction(
        (wanted: string) => document.querySelector('footer')?.textContent?.endsWith(wanted),
        {},
        keys,
      )
    const panel = await asTab(bench)
    await foot(panel, say('panel.keys', { keys: 'Alt+Shift+U' }))
    if (bench.name === 'firefox') {
      await panel.evaluate(`browser.commands.update({ name: '_execute_action', shortcut: '' })`)
      await reloadPopup(panel)
      await foot(panel, say('checklist.footer'))
      await panel.evaluate(`browser.commands.reset('_execute_action')`)
    }
  })
})

inBrowser('chrome', bench => {
  it('opens from the popup, which closes; a file can be chosen in it; it follows what is ticked elsewhere', async () => {
    const page = await bench.icloud()
    const panel = await openPanel(bench, page, popup => popup.click('.stay'))
    expect(await panel.evaluate(`${api}.tabs.getCurrent()`)).toBeUndefined()
    await panel.waitForSelector('[data-finding="storage-usage"].problem')
    await store(bench.session, { [tickKey('restart.off')]: new Date().toISOString() })
    await isTicked(panel, 'restart.off')
    await panel.$eval('.report > summary', summary => (summary as HTMLElement).click())
    const input = await panel.waitForSelector('.report[open] input[type="file"]')
    await (input as ElementHandle<HTMLInputElement>).uploadFile(
      fileURLToPath(new URL('../../LICENSE', import.meta.url)),
    )
    await panel.waitForFunction(
      (words: string) => document.querySelector('[role=status] .toast')?.textContent === words,
      {},
      say('report.problems.foreign'),
    )
  })

  it('says the day of what was read, once that was yesterday', async () => {
    await bench.icloud()
    const panel = await asTab(bench)
    await panel.evaluateOnNewDocument(() => {
      const each = window.setInterval
      const minutely = (call: () => void, wait?: number) => {
        if (wait === 60_000) Object.assign(window, { minute: call })
        return each(call, wait)
      }
      Object.assign(window, { setInterval: minutely })
    })
    await panel.reload()
    const read = () => panel.$eval('.when-read', line => line.textContent)
    await panel.waitForSelector('.when-read')
    const year = String(new Date().getFullYear())
    expect(await read()).not.toContain(year)
    await panel.evaluate(() => {
      const Tomorrow = class extends Date {
        constructor(...at: []) {
          super(...((at.length > 0 ? at : [Date.now() + 86_400_000]) as []))
        }
      }
      Object.assign(window, { Date: Tomorrow })
      Reflect.get(window, 'minute')()
    })
    await panel.waitForFunction(
      (wanted: string) => document.querySelector('.when-read')?.textContent?.includes(wanted),
      {},
      year,
    )
  })

  it('opens with the keyboard alone', async () => {
    await openPanel(bench, await bench.icloud(), async popup => {
      await popup.focus('.stay')
      // The popup is gone before the key is up again.
      await popup.keyboard.press('Enter').catch(() => {})
    })
  })

  it('follows the tab in front of its own window, and what that tab shows', async () => {
    const full = await bench.icloud()
    const panel = await openPanel(bench, full, popup => popup.click('.stay'))
    const used = (percent: string) =>
      panel.waitForFunction(
        (wanted: string) =>
          document.querySelector('[data-finding="storage-usage"]')?.textContent?.includes(wanted),
        {},
        percent,
      )
    await used('98%')
    await bench.icloud('/?usage=fine')
    await panel.waitForSelector('[data-finding="storage-usage"].fine')
    await full.bringToFront()
    await panel.waitForSelector('[data-finding="storage-usage"].problem')
    await full.goto('https://www.icloud.com/?usage=fine')
    await settled(full)
    await panel.waitForSelector('[data-finding="storage-usage"].fine')
    await full.goto('https://www.icloud.com/')
    await settled(full)
    await panel.waitForSelector('[data-finding="storage-usage"].problem')
    // What is in front of another window is not beside this panel.
    const [target] = await Promise.all([
      bench.session.browser.waitForTarget(one => one.url() === 'https://www.icloud.com/?usage=fine&other'),
      panel.evaluate(`chrome.windows.create({ url: 'https://www.icloud.com/?usage=fine&other' })`),
    ])
    const other = await target.page()
    if (other) await settled(opened(other))
    await reloadPopup(panel)
    await panel.waitForSelector(READY)
    await panel.waitForSelector('[data-finding="storage-usage"].problem')
    expect(await panel.$('.page > .button.main')).toBeNull()
  })
})

inBrowser(
  'firefox',
  bench => {
    /** Its address, once it has loaded; '' when there is none. */
    const sidebar = () =>
      inBrowserWindow(
        bench.session.browser,
        `new Promise(done => {
        const look = () => {
          const panels = document.getElementById('sidebar')?.contentDocument
          const address = panels?.getElementById('webext-panels-browser')?.currentURI?.spec
          if (!SidebarController.isOpen) done('')
          else if (address?.startsWith('moz-extension:')) done(address)
          else requestAnimationFrame(look)
        }
        look()
      })`,
      )

    /** Alt, Shift and a letter, as the keyboard sends them to the window: what BiDi presses reaches the page alone. */
    const pressKeys = (letter: string) =>
      inBrowserWindow(
        bench.session.browser,
        `{
        const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
        keyboard.beginInputTransactionForTests(window)
        const key = (key, code, keyCode) => new KeyboardEvent('', { key, code, keyCode })
        const keys = [key('Alt', 'AltLeft', 18), key('Shift', 'ShiftLeft', 16), key('${letter}', 'Key${letter}', ${letter.charCodeAt(0)})]
        for (const one of keys) keyboard.keydown(one)
        for (const one of keys.reverse()) keyboard.keyup(one)
      }`,
      )

    it('opens with its keys, and so does the popup', async () => {
      await bench.icloud()
      await pressKeys('Y')
      await vi.waitFor(async () => expect(await sidebar()).toMatch(/sidepanel\.html$/), 10_000)
      await pressKeys('Y')
      await vi.waitFor(async () => expect(await sidebar()).toBe(''), 10_000)
      const address = await popupOpenedBy(bench.session, () => pressKeys('U'))
      expect(address).toMatch(/popup\.html$/)
    })

    it('opens as a sidebar, and only when asked', async () => {
      const manifest = JSON.parse(readFileSync(`${builtExtension('firefox')}/manifest.json`, 'utf8'))
      expect(manifest.sidebar_action).toMatchObject({
        default_panel: 'sidepanel.html',
        open_at_install: false,
      })
      expect(await sidebar()).toBe('')
      const popup = await bench.popup()
      await popup.click('.stay')
      await popup.waitForFunction(`browser.sidebarAction.isOpen({})`)
      expect(await sidebar()).toBe(`${bench.session.extensionOrigin}/sidepanel.html`)
      expect(popup.isClosed()).toBe(false)
      await inBrowserWindow(bench.session.browser, 'SidebarController.hide()')
    })
  },
  // Its keys are pressed in a window that no test has used.
  { own: true },
)
