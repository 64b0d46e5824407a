import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { inBoth } from './both.ts'
import { CARD, kindsIn, openStorageCard, ours, oursGone, ringOn, STORAGE } from './our-ui.ts'
import { appFrame, settled } from './waiting.ts'

declare global {
  interface Window {
    standIn: { go(path: string): void; rerender(): void; remove(): void }
  }
}

const PARTS = `<!doctype html><html lang="en-us"><title>iCloud</title>
<div role="alert"><p id="said">Your iCloud storage is full</p><p>New photos are not being uploaded.</p></div>
<ui-dialog id="open" role="dialog" style="display: block"></ui-dialog>
<script>document.querySelector('#open').attachShadow({ mode: 'open' }).innerHTML = '<p>Photos</p>'</script>`

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

  it('finds what comes late, follows a re-render, and takes the hint away with the element', async () => {
    const page = await bench.icloud('/?layout=late')
    await ours(page, STORAGE)
    await page.evaluate(() => window.standIn.rerender())
    await ringOn(page, 'storage-usage', '.amount')
    await page.evaluate(() => window.standIn.remove())
    await oursGone(page, STORAGE)
  })

  it('keeps the card open when the page draws the same thing anew', async () => {
    bench.standIn.serve('/again', againPage)
    const page = await bench.icloud('/again')
    await openStorageCard(page)
    await page.evaluate(() => {
      const root = document.querySelector('#root') as HTMLElement
      root.replaceChildren()
      root.innerHTML = '<p id="new">4.9 GB of 5 GB used</p>'
    })
    await ringOn(page, 'storage-usage', '#new')
    await settled(page)
    await ours(page, CARD)
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

  it('follows a part of a message that is hidden and shown, and what changes right in a shadow root', async () => {
    bench.standIn.serve('/parts', PARTS)
    const page = await bench.icloud('/parts')
    const full = 'button[data-finding~="storage-full"]'
    await ours(page, full)
    await page.evaluate(() => document.querySelector('#said')?.toggleAttribute('hidden'))
    await oursGone(page, full)
    await page.evaluate(() => document.querySelector('#said')?.toggleAttribute('hidden'))
    await ours(page, full)
    await page.evaluate(() => document.querySelector('#said')?.remove())
    await oursGone(page, full)
    await page.evaluate(() => {
      const words = Object.assign(document.createElement('p'), { textContent: 'Your iCloud storage is full' })
      document.querySelector('#open')?.shadowRoot?.append(words)
    })
    await ours(page, full)
    await page.evaluate(() => document.querySelector('#open')?.shadowRoot?.replaceChildren())
    await oursGone(page, full)
  })

  // What follows is the same code at work in both browsers: once is enough.
  if (bench.name === 'firefox') return

  it('never enters the frames of what the person wrote', async () => {
    const page = await bench.icloud('/mail/')
    const frame = await appFrame(page)
    await frame.waitForFunction(() => document.readyState === 'complete')
    expect(await frame.$('unstuck-hints')).toBeNull()
    expect(await kindsIn(page)).not.toContain('storage-usage')
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

  it('reads on when the part it is reading is taken out', async () => {
    bench.standIn.serve('/long', longPage)
    const page = await bench.icloud('/long')
    await page.evaluate(() => {
      const rows = '<div><span>row</span><a href="/x">open</a></div>'.repeat(20_000)
      const root = document.querySelector('#root') as HTMLElement
      root.innerHTML = `<div id="rows">${rows}</div><p>4.9 GB of 5 GB used</p>`
      // Until the reader is in the middle of it.
      const watch = new MutationObserver(() => {
        if (document.querySelector('unstuck-hints')?.getAttribute('data-state') !== 'scanning') return
        watch.disconnect()
        requestIdleCallback(() =>
          requestIdleCallback(() => document.querySelector('#rows')?.replaceChildren()),
        )
      })
      watch.observe(document.documentElement, { subtree: true, attributes: true, childList: true })
    })
    await page.waitForFunction(() => document.querySelector('#rows')?.childElementCount === 0)
    await ours(page, STORAGE)
  })

  it('is not settled while there is something new to read', async () => {
    bench.standIn.serve('/long', longPage)
    const page = await bench.icloud('/long')
    const hints = await page.evaluate(async () => {
      const root = document.querySelector('#root') as HTMLElement
      const host = document.querySelector('unstuck-hints') as HTMLElement
      // From its next state on `settled` means that the new part was read.
      const heard = new Promise(done => new MutationObserver(done).observe(host, { attributes: true }))
      root.innerHTML = `${'<div><i>row</i></div>'.repeat(5_000)}<p>4.9 GB of 5 GB used</p>`
      await heard
      while (host.dataset.state !== 'settled') await new Promise(done => requestAnimationFrame(done))
      return host.shadowRoot?.querySelectorAll('button[data-hint]').length
    })
    expect(hints).toBe(1)
  })

  it('reads past a form whose fields are named like methods', async () => {
    bench.standIn.serve('/form', formPage)
    const page = await bench.icloud('/form')
    await ours(page, STORAGE)
  })
})

const livePage = `<!doctype html><html lang="en-us"><head><title>Live</title></head>
<body><p id="amount">4.9 GB of 5 GB used</p></body></html>`

const longPage = `<!doctype html><html lang="en-us"><head><title>Long</title></head><body><main id="root"></main></body></html>`

const againPage = `<!doctype html><html lang="en-us"><head><title>Again</title></head>
<body><main id="root"><p>4.9 GB of 5 GB used</p></main></body></html>`

const formPage = `<!doctype html><html lang="en-us"><head><title>Form</title></head><body>
<div>${[
  'matches',
  'getAttribute',
  'hasAttribute',
  'parentNode',
  'firstChild',
  'nextSibling',
  'attributes',
  'nodeType',
]
  .map(name => `<form><input name="${name}"><span>x</span></form>`)
  .join('')}</div>
<main><p>4.9 GB of 5 GB used</p></main></body></html>`

const hostilePage = `<!doctype html><html lang="en-us"><head><title>Hostile</title></head><body data-removed="0">
<p>4.9 GB of 5 GB used</p><script>
new MutationObserver(() => {
  for (const child of document.querySelectorAll('unstuck-hints')) {
    child.remove()
    document.body.dataset.removed = Number(document.body.dataset.removed) + 1
  }
}).observe(document.documentElement, { childList: true })
</script></body></html>`
