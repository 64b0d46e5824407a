import { expect, it } from 'vitest'
import { inBoth } from './both.ts'
import { reloadPopup } from './popup.ts'
import { store, stored } from './storage.ts'
import { settled } from './waiting.ts'

const JUNK: [string, unknown][] = [
  ['null', null],
  ['a number', 42],
  ['an old shape', { version: 0, done: ['settings'] }],
  ['a list', [1, [2, [3]]]],
  ['a long text', 'x'.repeat(200_000)],
  ['markup', '<img src=x onerror=alert(1)>'],
]

inBoth('stored data of any shape', bench => {
  // What is read is read by the same code in both: one speaks for all in Firefox.
  it.each(bench.name === 'chrome' ? JUNK : JUNK.slice(-1))(
    '%s in every place: the checklist works, and nothing is destroyed',
    async (_, junk) => {
      const popup = await bench.popup('#fix-charge')
      await popup.click('input[data-step="charge.plug"]')
      await popup.click('.phone > summary')
      await popup.select('label.choice select', 'ipad')
      await popup.waitForFunction(() => document.body.textContent?.includes('Restart the iPad'))
      const keys = Object.keys(await stored(bench.session))
      const bad = Object.fromEntries(keys.map(key => [key, junk]))
      await store(bench.session, bad)
      await reloadPopup(popup)
      await popup.waitForSelector('input[data-step="charge.plug"]:not(:checked)')
      await popup.$eval('input[data-step="charge.plug"]', input => (input as HTMLInputElement).click())
      await popup.waitForFunction(() => document.querySelector('input[data-step="charge.plug"]:checked'))
      await reloadPopup(popup)
      await popup.waitForFunction(() => document.querySelector('input[data-step="charge.plug"]:checked'))
      expect(await stored(bench.session)).toMatchObject(bad)
    },
  )

  it('says so when the browser can keep no more', async () => {
    const popup = await bench.popup('#fix-charge')
    await popup.evaluate(`
      const api = (globalThis.browser ?? chrome).storage.local
      api.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'))
    `)
    await popup.click('input[data-step="charge.plug"]')
    await popup.waitForFunction(() =>
      document.querySelector('.said')?.textContent?.includes('could not save'),
    )
    await popup.waitForSelector('input[data-step="charge.plug"]:not(:checked)')
  })
})

const markupPage = `<!doctype html><html lang="en-us"><head><title>Markup</title></head><body>
<ui-menu-item role="menuitem" aria-label="You are signed in as &lt;img src=x onerror=document.title='broken'&gt;@x.io">Me</ui-menu-item>
<p>4.9 GB of 5 GB used &lt;script&gt;document.title='broken'&lt;/script&gt;</p></body></html>`

inBoth('pages that are not what was expected', bench => {
  it.each([
    ['an empty page', ''],
    ['only text', 'Service unavailable'],
    ['a frameset', '<frameset><frame></frameset>'],
    ['an unknown language', '<html lang="x-!!"><body><p>4.9 GB of 5 GB used</p></body></html>'],
    ['no doctype and odd nesting', '<table><p><b>4.9<table>GB</b></p>'],
  ])('%s: no error on the page or in the console', async (_, html) => {
    bench.standIn.serve('/odd', html)
    const page = await bench.session.newPage()
    const problems: string[] = []
    page.on('pageerror', error => problems.push(String(error)))
    page.on('console', message => {
      if (['error', 'warn'].includes(message.type()) && !message.text().includes('404'))
        problems.push(message.text())
    })
    await page.goto('https://www.icloud.com/odd')
    await settled(page)
    expect(problems.filter(problem => !/quirks mode/i.test(problem))).toEqual([])
    await page.close()
  })

  it('shows markup in texts as text', async () => {
    bench.standIn.serve('/markup', markupPage)
    const page = await bench.icloud('/markup')
    const popup = await bench.popup()
    expect(await page.title()).toBe('Markup')
    expect(await popup.$$('main img')).toEqual([])
  })
})
