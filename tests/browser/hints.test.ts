import { expect, it } from 'vitest'
import { inBoth } from './both.ts'
import { CARD, focused, kindsIn, openStorageCard, ours, oursGone, ringOn, STORAGE } from './our-ui.ts'
import { settled } from './waiting.ts'

const GB = 2 ** 30

inBoth('hints', bench => {
  it('draws the storage hint on the right element, with its values and its fix', async () => {
    const page = await bench.icloud()
    await ringOn(page, 'storage-usage', '.amount')
    const hint = await ours(page, STORAGE)
    const data = await hint.evaluate(({ dataset }) => ({ ...dataset }))
    expect(data).toMatchObject({ fix: 'icloud-storage', level: 'problem', finding: 'storage-usage' })
    expect(Number(data.used)).toBeCloseTo(4.9 * GB, -1)
    expect(Number(data.total)).toBe(5 * GB)
    const name = await hint.evaluate(button => button.getAttribute('aria-label'))
    expect(name).toContain('Make room in iCloud')
    expect(name).toContain('iCloud storage: 4.9 GB of 5 GB used, 98%')
  })

  it('finds everything else on the home page', async () => {
    const kinds = await kindsIn(await bench.icloud())
    const expected = ['photos-library', 'signed-in', 'storage-plan', 'storage-usage', 'system-status']
    expect([...new Set(kinds)]).toEqual(expected)
  })

  it('opens the card with the steps, and gives the focus back on Escape', async () => {
    const page = await bench.icloud()
    const card = await openStorageCard(page)
    expect(await focused(page, 'role')).toBe('dialog')
    expect(await card.$$('input[type=checkbox][data-step]')).not.toHaveLength(0)
    await page.keyboard.press('Escape')
    await oursGone(page, CARD)
    expect(await focused(page, 'data-finding')).toBe('storage-usage')
  })

  it('works with the keyboard alone', async () => {
    const page = await bench.icloud()
    const hint = await ours(page, STORAGE)
    await hint.focus()
    await page.keyboard.press('Enter')
    await ours(page, `${CARD}:focus-within`)
    await page.keyboard.press('Tab')
    expect(await focused(page, 'aria-label')).toBe('Close')
    await page.keyboard.press('Tab')
    expect(await focused(page, 'data-step')).toBe('icloud-storage.open')
    await page.keyboard.press(' ')
    await ours(page, `${CARD} input[data-step="icloud-storage.open"]:checked`)
    await page.keyboard.press('Escape')
    await oursGone(page, CARD)
  })

  it('says signed out, and draws nothing over the sign-in frame', async () => {
    const page = await bench.icloud('/?signed-out')
    await ringOn(page, 'signed-out', '.sign-in-button')
    await page.click('.sign-in-button')
    await page.waitForSelector('iframe#aid-auth-widget-iFrame')
    await oursGone(page, 'button[data-finding~="signed-out"]')
  })

  it('masks the account before anything else', async () => {
    const page = await bench.icloud()
    await page.click('ui-button[aria-label="Account"]')
    const hint = await ours(page, 'button[aria-label*="•••@icloud.com"]')
    expect(await hint.evaluate(button => button.getAttribute('aria-label'))).not.toContain('jo.doe')
  })

  it('shows a full storage in a dialog of the page', async () => {
    const page = await bench.icloud('/full')
    await ringOn(page, 'storage-full', '[role="alertdialog"]')
  })

  it('draws only the ring where a modal dialog makes everything else inert', async () => {
    bench.standIn.serve('/modal', modalPage)
    const page = await bench.icloud('/modal')
    await ours(page, STORAGE)
    await page.evaluate(() => document.querySelector('dialog')?.showModal())
    await oursGone(page, 'button[data-hint]')
    await ringOn(page, 'storage-full', 'dialog')
    await page.evaluate(() => document.querySelector('dialog')?.close())
    await ours(page, STORAGE)
  })

  it('hides the hints of the page, with a way back', async () => {
    const page = await bench.icloud()
    await openStorageCard(page)
    await (await ours(page, '[data-hide]')).press('Enter')
    await oursGone(page, 'button[data-hint]')
    await page.waitForSelector('unstuck-hints[data-state="off"]')
    await (await ours(page, '[data-show]')).press('Enter')
    await ours(page, STORAGE)
    await settled(page)
  })

  it('follows what scrolls', async () => {
    bench.standIn.serve('/scroll', scrollPage)
    const page = await bench.icloud('/scroll')
    await ringOn(page, 'storage-usage', '#amount')
    await page.evaluate(() => document.querySelector('#box')?.scrollTo(0, 300))
    await ringOn(page, 'storage-usage', '#amount')
    await page.evaluate(() => scrollTo(0, 200))
    await ringOn(page, 'storage-usage', '#amount')
    await page.evaluate(() => document.querySelector('#push')?.setAttribute('style', 'height: 70px'))
    await ringOn(page, 'storage-usage', '#amount')
  })

  it('keeps chips inside the window, wherever the element is', async () => {
    bench.standIn.serve('/edges', edgesPage)
    const page = await bench.icloud('/edges')
    await ours(page, STORAGE)
    await page.waitForFunction(() => {
      const chips =
        document.querySelector('unstuck-hints')?.shadowRoot?.querySelectorAll('button[data-hint]') ?? []
      const rects = [...chips].map(chip => chip.getBoundingClientRect())
      return rects.length === 4 && rects.every(({ left, right }) => left >= 0 && right <= innerWidth)
    })
  })

  it('stays in place on a page with rules for every element', async () => {
    bench.standIn.serve('/rules', rulesPage)
    const page = await bench.icloud('/rules')
    await ringOn(page, 'storage-usage', '#amount')
  })

  it('adds one element to the page and changes nothing else', async () => {
    bench.standIn.serve('/plain', plainPage)
    const page = await bench.icloud('/plain')
    await openStorageCard(page)
    const html = await page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as Element
      for (const child of copy.querySelectorAll('unstuck-hints')) child.remove()
      return copy.outerHTML
    })
    expect(html.replace(/\s+/g, '')).toBe(plainPage.replace('<!doctype html>', '').replace(/\s+/g, ''))
  })
})

const edgesPage = `<!doctype html><html lang="en-us"><head><title>Edges</title></head><body style="margin: 0">
<p style="margin-top: 60px; width: 150px">4.9 GB of 5 GB used</p><p style="margin-top: 60px; width: 4000px">4.8 GB of 5 GB used</p>
<a href="/icloudplus/plan" style="position: fixed; left: 0; top: 300px">Plan</a>
<a href="/icloudplus/storage" style="position: fixed; right: 0; top: 300px">Storage</a></body></html>`

const rulesPage = `<!doctype html><html lang="en-us"><head><title>Rules</title>
<style>body, body *, unstuck-hints { position: relative; transform: translateY(10px); opacity: 0.9; padding: 3px }</style></head>
<body><p id="amount">4.9 GB of 5 GB used</p></body></html>`

const plainPage = `<!doctype html><html lang="en-us"><head><title>Plain</title></head>
<body><main><p id="amount">4.9 GB of 5 GB used</p></main></body></html>`

const modalPage = `<!doctype html><html lang="en-us"><head><title>Modal</title></head><body>
<p>4.9 GB of 5 GB used</p><dialog>iCloud storage is full. <button>Close</button></dialog></body></html>`

const scrollPage = `<!doctype html><html lang="en-us"><head><title>Scroll</title></head><body style="height: 3000px">
<div id="push"></div><div id="box" style="height: 500px; overflow: auto; margin-top: 250px"><div style="height: 2000px; padding-top: 350px">
<p id="amount">4.9 GB of 5 GB used</p></div></div></body></html>`
