import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { type Bench, inBoth, inBrowser } from './both.ts'
import * as pages from './hostile-pages.ts'
import { ours, ringOn, STORAGE } from './our-ui.ts'
import { listenForProblems } from './problems.ts'
import { appFrame, settled } from './waiting.ts'

declare global {
  interface Window {
    /** Of the page's traps, those that were stepped into. */
    sprung: string[]
    disarm(): void
  }
}

/** A page of the stand-in, as soon as its own script has finished, and the errors said there until asked. */
async function open(bench: Bench, html: string) {
  bench.standIn.serve('/hostile', html)
  const page = await bench.session.newPage()
  await page.setViewport({ width: 1000, height: 800 })
  const problems = await listenForProblems(bench.session, page)
  await page.goto('https://www.icloud.com/hostile')
  await page.waitForSelector('body[data-done]', { timeout: 200_000 })
  return { page, problems }
}

/** Reports that are kept of tabs, and the tabs where a content script answers. */
async function known(popup: Page) {
  return popup.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's own page
    const { storage, tabs } = (globalThis as any).browser ?? (globalThis as any).chrome
    const reports = await storage.session.get(null)
    const all: { id: number }[] = await tabs.query({})
    const answers = await Promise.all(
      all.map(({ id }) => tabs.sendMessage(id, { type: 'ping' }).catch(() => undefined)),
    )
    return { reports: Object.values(reports) as object[], answers: answers.filter(answer => answer === true) }
  })
}

inBoth('a page that fights back', bench => {
  it.each(Object.entries(pages.REMOVERS))(
    '%s our element again and again: it is left alone',
    async (_, html) => {
      const { page, problems } = await open(bench, html)
      expect(await page.$('unstuck-hints')).toBeNull()
      const popup = await bench.popup()
      await expect.poll(() => known(popup)).toEqual({ reports: [], answers: [] })
      expect(await problems()).toEqual([])
      await page.close()
    },
  )

  it('removes our element now and then: it comes back', async () => {
    const { page, problems } = await open(bench, pages.plain())
    for (const how of [
      'host.remove()',
      'document.body.append(host)',
      'document.documentElement.append(host, "")',
    ]) {
      await ours(page, STORAGE)
      await page.evaluate(`{ const host = document.querySelector('unstuck-hints'); ${how} }`)
      await page.waitForSelector('html > unstuck-hints')
    }
    await ours(page, STORAGE)
    expect(await problems()).toEqual([])
    await page.close()
  })

  it('starts a new <html>: hints are drawn there', async () => {
    const { page, problems } = await open(bench, pages.plain())
    await ours(page, STORAGE)
    await page.evaluate(() => {
      const html = document.createElement('html')
      html.innerHTML = '<body><p id="new">2.1 GB of 50 GB used</p></body>'
      document.documentElement.remove()
      document.append(html)
    })
    await ringOn(page, 'storage-usage', '#new')
    expect(await problems()).toEqual([])
    await page.close()
  })

  it('shows and hides what is found in a frame: the hint follows every time', async () => {
    const page = await bench.icloud('/photos/')
    const frame = await appFrame(page)
    for (let round = 0; round < 4; round++) {
      await ours(frame, 'button[data-finding~="photos-library"]')
      await frame.evaluate(() => document.querySelector('.Toolbar')?.setAttribute('style', 'display: none'))
      await frame.waitForFunction(() => !document.querySelector('unstuck-hints'))
      await frame.evaluate(() => document.querySelector('.Toolbar')?.removeAttribute('style'))
    }
  })

  it.each(Object.entries(pages.TAMPERERS))('%s: no error', async (_, html) => {
    const { page, problems } = await open(bench, html)
    expect(await problems()).toEqual([])
    await page.close()
  })

  it('replaces the methods of its own world: ours are others', async () => {
    const { page, problems } = await open(bench, pages.traps())
    await settled(page)
    await page.evaluate('disarm()')
    expect(await page.evaluate(() => window.sprung)).toEqual(['Document.querySelector'])
    await ringOn(page, 'storage-usage', '#amount')
    expect(await problems()).toEqual([])
    await page.close()
  })

  it.each(Object.entries(pages.FLOODS))('%s: what it says afterwards is read', async (_, html) => {
    const { page, problems } = await open(bench, html)
    await ours(page, STORAGE)
    await ringOn(page, 'storage-usage', '#amount')
    await settled(page)
    expect(await problems()).toEqual([])
    await page.close()
  })

  // Each is asked for anew, and on a busy machine that takes its time.
  it('has frames that come and go again and again: nothing of them is kept', {
    timeout: 240_000,
  }, async () => {
    bench.standIn.serve('/frame', pages.plain())
    // Firefox's frames are the slower ones.
    const { page, problems } = await open(bench, pages.frames(bench.name === 'chrome' ? 25 : 2))
    await ringOn(page, 'storage-usage', '#amount')
    const popup = await bench.popup()
    await popup.waitForFunction(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: the extension's own page
      const { storage } = (globalThis as any).browser ?? (globalThis as any).chrome
      const reports: object[] = Object.values(await storage.session.get(null))
      return reports.length === 1 && reports.every(report => Object.keys(report).join() === '0')
    })
    expect(await problems()).toEqual([])
    await page.close()
  })
})

describe('a page that is huge', () => {
  inBrowser('chrome', bench => {
    it.each(Object.entries(pages.HUGE))('%s: the rest of the page is read', async (_, html) => {
      const { page, problems } = await open(bench, html)
      await ringOn(page, 'storage-usage', '#amount')
      await settled(page)
      expect(await problems()).toEqual([])
      await page.close()
    })
  })
})
