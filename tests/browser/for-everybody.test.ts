import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { tickKey } from '../../fixes/kept.ts'
import { violations } from './axe.ts'
import { inBrowser } from './both.ts'
import { store } from './storage.ts'

const AT = '2026-11-24T09:00:00.000Z'
const UPDATED = { [tickKey('update.check')]: AT, '1:outcome:update': `no-help ${AT}` }

/** Puppeteer's own call knows only some features. */
async function emulate(page: Page, name: string, value: string) {
  const browser = await page.createCDPSession()
  await browser.send('Emulation.setEmulatedMedia', { features: [{ name, value }] })
  await page.waitForFunction((query: string) => matchMedia(query).matches, {}, `(${name}: ${value})`)
}

const styles = (page: Page, selector: string, ...names: string[]) =>
  page.$eval(
    selector,
    (element, wanted: string[]) => wanted.map(name => getComputedStyle(element).getPropertyValue(name)),
    names,
  )

/** Everything that is drawn and says something, in the order of the document: where it begins. */
const places = (page: Page) =>
  page.$$eval('h1, h2, h3, h4, summary, button, select, input, textarea, p, li', all =>
    all
      .filter(element => element.checkVisibility() && !element.closest('.spoken, .options, dialog, [inert]'))
      .map(element => ({ top: element.getBoundingClientRect().top, words: element.textContent })),
  )

inBrowser('chrome', bench => {
  it('with forced colours: the focus, what is done, pressed and bordered can be told', async () => {
    const page = await bench.popup('#fix-update')
    await store(bench.session, UPDATED)
    await page.waitForSelector('.part.full')
    await emulate(page, 'forced-colors', 'active')
    const [full, empty] = [
      await styles(page, '.part.full', 'background-color'),
      await styles(page, '.part:not(.full)', 'background-color'),
    ]
    expect(full).not.toEqual(empty)
    for (const framed of ['.part:not(.full)', '.card', '.panel.phone', '.answer']) {
      expect([framed, ...(await styles(page, framed, 'border-top-style'))]).toEqual([framed, 'solid'])
    }
    const [pressed] = await styles(page, '.answer[aria-pressed="true"]', 'background-color')
    const [other, paper] = await styles(
      page,
      '.answer[aria-pressed="false"]',
      'background-color',
      'background-color',
    )
    expect(pressed).not.toBe(other)
    for (const [start, reached] of [
      ['h1', '.stay'],
      ['.list-heading', '[data-fix] summary'],
    ] as const) {
      await page.$eval(start, heading => {
        heading.setAttribute('tabindex', '-1')
        ;(heading as HTMLElement).focus()
      })
      await page.keyboard.press('Tab')
      await page.waitForSelector(`${reached}:focus-visible`)
      const [line, width, colour] = await styles(
        page,
        ':focus-visible',
        'outline-style',
        'outline-width',
        'outline-color',
      )
      expect([line, Number.parseFloat(width ?? '') >= 2, colour === paper]).toEqual(['solid', true, false])
    }
  })

  it('with reduced motion nothing moves, and nothing else is worse', async () => {
    const page = await bench.popup('#fix-update')
    const moving = () =>
      page.$$eval(
        '*',
        all =>
          all.filter(element => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
            const isStill = /^0s(, 0s)*$/.test(transitionDuration) && animationName === 'none'
            return !isStill || scrollBehavior === 'smooth'
          }).length,
      )
    expect(await moving()).toBeGreaterThan(0)
    await emulate(page, 'prefers-reduced-motion', 'reduce')
    expect(await moving()).toBe(0)
    expect(await violations(page)).toEqual([])
  })

  it('is read in the order in which it is seen, with no level of heading left out', async () => {
    await bench.icloud()
    const page = await bench.popup('#fix-icloud-storage')
    await page.waitForSelector('[data-finding="storage-usage"]')
    await page.click('.report > summary')
    await page.waitForSelector('.paper')
    const seen = await places(page)
    expect(seen.length).toBeGreaterThan(50)
    // What stands in one line, or in one row of a card, may begin some px higher.
    expect(seen.filter(({ top }, at) => top < (seen[at - 1]?.top ?? -Infinity) - 24)).toEqual([])
    const levels = await page.$$eval('h1, h2, h3, h4', all =>
      all.filter(one => one.checkVisibility()).map(one => Number(one.tagName[1])),
    )
    expect(levels[0]).toBe(1)
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
  })

  it('says aloud what was done, and how far one is, in places that were there before', async () => {
    const page = await bench.popup('#fix-update')
    const statuses = () => page.$$eval('[role=status]', all => all.map(one => one.textContent))
    expect(await statuses()).toEqual(['0 of 7 fixes done', ''])
    // What is silent lies over nothing.
    expect(await page.$eval('.said', place => place.getBoundingClientRect().height)).toBe(0)
    const before = await page.$$('[role=status]')
    await page.click('[data-fix="update"] [data-answer="no-help"]')
    await page.waitForFunction(() => document.querySelector('.count')?.textContent?.startsWith('1 of 7'))
    await page.waitForSelector('.toast')
    const after = await Promise.all(
      before.map(one => one.evaluate(({ isConnected, textContent }) => [isConnected, textContent])),
    )
    expect(after).toEqual([
      [true, '1 of 7 fixes done'],
      [true, expect.stringMatching(/it did not help.*Undo/)],
    ])
    expect(await page.$eval('[role=progressbar]', bar => bar.getAttribute('aria-valuetext'))).toBe(
      '1 of 7 fixes done',
    )
    await page.click('.toast button')
    await page.waitForFunction(() => document.querySelector('.count')?.textContent?.startsWith('0 of 7'))
  })
})
