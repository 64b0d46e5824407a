import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { outcomeKey, SYMPTOM_KEY } from '../../fixes/kept.ts'
import { type Bench, inBoth } from './both.ts'
import { openPopup } from './popup.ts'
import { store } from './storage.ts'

/** A window of 1280 x 1024 at 400 %; and WCAG's 320 px. */
const SMALL = { width: 320, height: 256 }
const AT = '2026-11-24T09:00:00.000Z'

/** What is wider than the window, cut off, or too small to be hit. */
const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement
    const found = new Set<string>()
    if (root.scrollWidth > root.clientWidth) found.add(`${root.scrollWidth} px wide`)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const [node, parent] = [walker.currentNode, walker.currentNode.parentElement]
      if (!parent?.checkVisibility() || parent.closest('.spoken, option, [inert]')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { left, right } of range.getClientRects()) {
        const isCut = (box: Element | null): boolean => {
          if (!box) return left < -0.5 || right > root.clientWidth + 0.5
          const edge = box.getBoundingClientRect()
          const cuts = getComputedStyle(box).overflowX !== 'visible'
          return (cuts && (left < edge.left - 0.5 || right > edge.right + 0.5)) || isCut(box.parentElement)
        }
        if (isCut(parent)) found.add(`cut: ${node.textContent}`)
      }
    }
    for (const target of document.querySelectorAll(
      'button, summary, select, textarea, input, dialog button',
    )) {
      if (!target.checkVisibility()) continue
      const { width, height } = (target.closest('label') ?? target).getBoundingClientRect()
      if (width < 24 || height < 24)
        found.add(`${Math.round(width)} x ${Math.round(height)}: ${target.outerHTML}`)
    }
    return [...found]
  })

async function open(bench: Bench, path: string) {
  const page = await openPopup(bench.session, path)
  await page.setViewport(SMALL)
  await page.waitForSelector('main[aria-busy=false] [data-fix]')
  return page
}

inBoth('in a window of 320 x 256', bench => {
  it.each(['popup.html', 'sidepanel.html'])('%s fits in every state', async path => {
    const page = await open(bench, path)
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
