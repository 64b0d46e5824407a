import { describe, expect, test } from 'vitest'
import { browserFor } from './shared-browsers.ts'
import { appFrame } from './waiting.ts'

interface Shell {
  standIn: { go(path: string): Promise<void>; rerender(): void; remove(): void }
}

describe.each(['chrome', 'firefox'] as const)('the stand-in icloud.com in %s', name => {
  const browser = browserFor(name, { extension: false })

  async function visit(path: string) {
    const page = await browser.session.newPage()
    await page.goto(`https://www.icloud.com${path}`)
    return page
  }

  test('answers for www.icloud.com', async () => {
    const page = await visit('/')
    expect(await page.$eval('main', main => main.textContent)).toContain('4.9 GB of 5 GB used')
    expect(browser.standIn.requests).toContainEqual({ host: 'www.icloud.com', path: '/' })
    expect(browser.standIn.contacted).toContain('www.icloud.com:443')
  })

  test('shows an app in a frame of the same origin', async () => {
    const page = await visit('/photos/')
    const frame = await appFrame(page)
    await frame.waitForSelector('.grid-item')
    expect(await page.$eval('iframe', it => it.contentDocument?.querySelector('h3')?.textContent)).toBe(
      '3 of 1,204',
    )
  })

  test('refuses every other host and records it', async () => {
    const refused = await browser.session.newPage()
    await expect(refused.goto('https://www.apple.com/')).rejects.toThrow()
    // The proxy's answer to plain HTTP is a page like any other. In a tab of its own: Firefox may still be on its way to
    // its page about the refusal, and says then of the next one that nothing answered.
    const page = await browser.session.newPage()
    expect((await page.goto('http://example.org/'))?.status()).toBe(403)
    expect(browser.standIn.refused).toEqual(expect.arrayContaining(['www.apple.com:443', 'example.org:80']))
  })

  // What a page does is the same script in both.
  if (name === 'firefox') return

  test('navigates without a new document', async () => {
    const page = await visit('/')
    await page.evaluate(() => Object.assign(window, { sameDocument: true }))
    await page.click('a[href="/icloudplus/storage"]')
    await page.waitForSelector('.storage-page-route .breakdown')
    // What puppeteer itself knows of the address comes later.
    expect(await page.evaluate(() => location.href)).toBe('https://www.icloud.com/icloudplus/storage')
    await page.evaluate(() => history.back())
    await page.waitForSelector('.home-route')
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
  })

  test('renders late, again and not at all', async () => {
    const page = await visit('/?layout=late')
    const first = await page.waitForSelector('.amount')
    await page.evaluate(() => (window as unknown as Shell).standIn.rerender())
    expect(await first?.evaluate(it => it.isConnected)).toBe(false)
    expect(await page.$$eval('.amount', all => all.length)).toBe(1)
    await page.evaluate(() => (window as unknown as Shell).standIn.remove())
    expect(await page.$('.amount')).toBeNull()
  })

  test('puts the sign-in widget in a frame of its own host', async () => {
    const page = await visit('/?signed-out')
    await page.click('.sign-in-button')
    const element = await page.waitForSelector('#aid-auth-widget-iFrame')
    const frame = await element?.contentFrame()
    expect(await frame?.waitForSelector('h1').then(it => it?.evaluate(h1 => h1.textContent))).toBe(
      'Stand-in sign-in widget',
    )
    expect(await frame?.$('input')).toBeNull()
  })

  test('takes pages from tests', async () => {
    browser.standIn.serve('/own/', '<!doctype html><title>Own</title>')
    expect(await (await visit('/own/?query')).title()).toBe('Own')
  })
})
