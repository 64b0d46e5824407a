import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { inBoth } from './both.ts'
import { kindsIn, ours, oursGone, ringOn, STORAGE } from './our-ui.ts'
import { appFrame, settled } from './waiting.ts'

declare global {
  interface Window {
    standIn: { go(path: string): void; rerender(): void; remove(): void }
  }
}

const go = (page: Page, path: string) => page.evaluate((to: string) => window.standIn.go(to), path)

inBoth('the single-page app', bench => {
  it('follows route changes, there and back', async () => {
    const page = await bench.icloud()
    await ours(page, STORAGE)
    await go(page, '/photos/')
    await oursGone(page, STORAGE)
    await ours(page, 'button[data-finding~="photos-library"]')
    await page.evaluate(() => history.back())
    await ours(page, STORAGE)
    await ringOn(page, 'storage-usage', '.amount')
  })

  it('reads the frame of the Photos app, and draws there', async () => {
    const page = await bench.icloud('/photos/')
    const frame = await appFrame(page)
    await settled(frame)
    await ringOn(frame, 'photos-library', '.Typography-gridHeaderTitle')
  })

  it('never enters the frames of what the person wrote', async () => {
    const page = await bench.icloud('/mail/')
    const frame = await appFrame(page)
    await frame.waitForFunction(() => document.readyState === 'complete')
    expect(await frame.$('unstuck-hints')).toBeNull()
    expect(await kindsIn(page)).not.toContain('storage-usage')
  })

  it('finds what comes late, follows a re-render, and takes the hint away with the element', async () => {
    const page = await bench.icloud('/?layout=late')
    await ours(page, STORAGE)
    await page.evaluate(() => window.standIn.rerender())
    await ringOn(page, 'storage-usage', '.amount')
    await page.evaluate(() => window.standIn.remove())
    await oursGone(page, STORAGE)
  })

  it('changes its values when the text changes in place', async () => {
    bench.standIn.serve('/live', livePage)
    const page = await bench.icloud('/live')
    await ours(page, `${STORAGE}[data-level="problem"]`)
    await page.evaluate(() => {
      const [text] = document.querySelector('#amount')?.childNodes ?? []
      ;(text as Text).data = '2.1 GB of 5 GB used'
    })
    await ours(page, `${STORAGE}[data-level="fine"]`)
    await page.evaluate(() => document.querySelector('#amount')?.setAttribute('style', 'display: none'))
    await oursGone(page, STORAGE)
    await page.evaluate(() => document.querySelector('#amount')?.removeAttribute('style'))
    await ours(page, STORAGE)
  })

  it('gives up quietly on a page that keeps removing our element', async () => {
    bench.standIn.serve('/hostile', hostilePage)
    const page = await bench.session.newPage()
    const errors: unknown[] = []
    page.on('pageerror', error => errors.push(error))
    await page.goto('https://www.icloud.com/hostile')
    await page.waitForFunction(() => Number(document.body.dataset.removed) >= 5)
    expect(await page.$('unstuck-hints')).toBeNull()
    expect(errors).toEqual([])
    await page.close()
  })
})

const livePage = `<!doctype html><html lang="en-us"><head><title>Live</title></head>
<body><p id="amount">4.9 GB of 5 GB used</p></body></html>`

const hostilePage = `<!doctype html><html lang="en-us"><head><title>Hostile</title></head><body data-removed="0">
<p>4.9 GB of 5 GB used</p><script>
new MutationObserver(() => {
  for (const child of document.querySelectorAll('unstuck-hints')) {
    child.remove()
    document.body.dataset.removed = Number(document.body.dataset.removed) + 1
  }
}).observe(document.documentElement, { childList: true })
</script></body></html>`
