import { expect, it } from 'vitest'
import { outcomeKey, SYMPTOM_KEY } from '../../fixes/kept.ts'
import { inBrowser } from './both.ts'
import { misfits, SMALL } from './misfits.ts'
import { openPopup } from './popup.ts'
import { store } from './storage.ts'

const AT = '2026-11-24T09:00:00.000Z'

// Every state in the window of Chromium is in every-state.test.ts.
inBrowser('firefox', bench => {
  it('in a window of 320 x 256 the side panel fits in every state', async () => {
    const page = await openPopup(bench.session, 'sidepanel.html')
    await page.setViewport(SMALL)
    await page.waitForSelector('main[aria-busy=false] [data-fix]')
    const states: Record<string, string[]> = { new: await misfits(page) }
    const icloud = await bench.icloud('/settings/')
    await page.bringToFront()
    await page.waitForSelector('[data-finding="storage-usage"]')
    await page.$eval('.also', details => {
      details.setAttribute('open', '')
    })
    states.found = await misfits(page)
    await icloud.close()
    await store(bench.session, { [SYMPTOM_KEY]: 'message.optimizing-performance', '1:open': 'connection' })
    await page.waitForSelector('[data-fix="connection"] details[open]')
    await page.$$eval('[data-gate]', all => {
      for (const box of all) (box as HTMLInputElement).click()
    })
    await page.$$eval('.symptom, .where, .phone', all => {
      for (const details of all) details.setAttribute('open', '')
    })
    states.chosen = await misfits(page)
    await store(bench.session, { [outcomeKey('connection')]: `no-help ${AT}` })
    await page.waitForSelector('[data-fix="connection"] textarea')
    await page.$eval('[data-answer="could-not"]', button => (button as HTMLElement).click())
    await page.waitForSelector('.toast')
    states.said = await misfits(page)
    await page.$eval('.report > summary', summary => (summary as HTMLElement).click())
    await page.waitForSelector('.paper')
    states.report = await misfits(page)
    await page.$eval('footer button', button => (button as HTMLElement).click())
    await page.waitForSelector('dialog[open]')
    states.question = await misfits(page)
    expect(states).toEqual({ new: [], found: [], chosen: [], said: [], report: [], question: [] })
    await page.close()
  })
})
