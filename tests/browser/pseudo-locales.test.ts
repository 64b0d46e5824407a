import { rmSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, describe, expect, it } from 'vitest'
import { FIX_IDS } from '../../fixes/fix.ts'
import { outcomeKey, understoodKey } from '../../fixes/kept.ts'
import { BROWSERS, inBrowser } from './both.ts'
import { CARD, openStorageCard, ours } from './our-ui.ts'
import { pseudoBuild } from './pseudo-build.ts'
import { LONG, MIRRORED, type Pseudo } from './pseudo-words.ts'
import { textProblems } from './shown-text.ts'
import { store } from './storage.ts'

const AT = '2026-11-24T09:00:00.000Z'

/** Not ours to translate: a masked account, the months, and keys, which the browser knows. */
function dataIn({ locale }: Pseudo) {
  const months = [...Array(12).keys()].flatMap(month =>
    (['long', 'short'] as const).map(length =>
      new Date(2026, month).toLocaleDateString(locale, { month: length }),
    ),
  )
  return new RegExp(['(?:j•••@)?icloud\\.com', '(?:Alt|Ctrl|Shift)(?:\\+\\w+)+', ...months].join('|'))
}

const NOTHING = { foreign: [], cut: [] }
const answers = (result: string) => Object.fromEntries(FIX_IDS.map(id => [outcomeKey(id), `${result} ${AT}`]))

const scaleOf = (page: Page, selector: string) => page.$eval(selector, icon => getComputedStyle(icon).scale)

/** Which of the two begins further to the left. */
const isBefore = (page: Page, first: string, second: string) =>
  page.evaluate(
    (...selectors: string[]) => {
      const [a = 0, b = 0] = selectors.map(one => document.querySelector(one)?.getBoundingClientRect().left)
      return a < b
    },
    first,
    second,
  )

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

// All states of the table are so in every-state.test.ts, in a page that is made to speak another language.
describe.each([
  ['mirrored', MIRRORED, '-1 1'],
  ['40 % longer', LONG, 'none'],
] as const)('in a language that is %s', (_, pseudo, scale) => {
  const isMirrored = pseudo.dir === 'rtl'
  const data = dataIn(pseudo)

  const expectGood = async (page: Page, inLayer = false) =>
    expect(await textProblems(page, data, inLayer)).toEqual(NOTHING)

  // Longer text is laid out by both in the same way.
  describe.each(isMirrored ? BROWSERS : BROWSERS.slice(0, 1))('%s', name => {
    const extension = pseudoBuild(name, pseudo)
    folders.push(extension)

    inBrowser(
      name,
      bench => {
        it('the checklist speaks it, cuts nothing off and is the right way round', async () => {
          const popup = await bench.popup()
          await popup.setViewport({ width: 400, height: 800 })
          expect(await popup.evaluate(() => [document.documentElement.lang, document.dir])).toEqual([
            pseudo.locale,
            pseudo.dir,
          ])
          await expectGood(popup)
          // Chosen: its first card opens.
          await popup.click('[data-symptom="message.optimizing-performance"]')
          await popup.waitForSelector('.card details[open]')
          await expectGood(popup)
          expect(await isBefore(popup, '[open] .number', '[open] h3')).toBe(!isMirrored)
          expect(await isBefore(popup, '[open] .step input', '[open] .step span')).toBe(!isMirrored)
        })

        it('so do hints and card on icloud.com', async () => {
          const page = await bench.icloud()
          await ours(page, 'button[data-finding~="storage-usage"]')
          const host = await page.$eval('unstuck-hints', one => [
            (one as HTMLElement).lang,
            (one as HTMLElement).dir,
          ])
          expect(host).toEqual([pseudo.locale, pseudo.dir])
          await expectGood(page, true)
          const card = await openStorageCard(page)
          await expectGood(page, true)
          const close = await (await ours(page, `${CARD} .close`)).boundingBox()
          const box = await card.boundingBox()
          const isLeft = (close?.x ?? 0) < (box?.x ?? 0) + (box?.width ?? 0) / 2
          expect(isLeft).toBe(isMirrored)
        })

        // The other parts are made of the same.
        if (name === 'firefox') return

        it('so do all cards with everything open, an answer with its note and the report', async () => {
          await bench.icloud()
          const popup = await bench.popup('#fix-icloud-storage')
          await popup.setViewport({ width: 400, height: 800 })
          await popup.waitForSelector('[data-finding="storage-usage"]')
          const understood = ['icloud-storage.photos', 'connection.reset-prepare'] as const
          await store(bench.session, {
            ...answers('no-help'),
            ...Object.fromEntries(understood.map(step => [understoodKey(step), AT])),
          })
          await popup.waitForSelector('.card.done')
          await popup.$$eval('details', all => {
            for (const one of all) one.open = true
          })
          await popup.waitForSelector('.paper')
          await expectGood(popup)
          await popup.setViewport({ width: 320, height: 800 })
          await expectGood(popup)
          expect(await scaleOf(popup, '.crumbs .icon')).toBe(scale)
          expect(await scaleOf(popup, '.ways .icon')).toBe(scale)
        })

        if (!isMirrored) return

        it('the arrows of the large steps point the other way', async () => {
          const popup = await bench.popup('#fix-connection')
          await popup.click('#card-connection .take')
          await popup.waitForSelector('.large-step')
          expect(await scaleOf(popup, '.back .icon')).toBe(scale)
          expect(await scaleOf(popup, '.turns-pages .button:last-child .icon')).toBe(scale)
        })

        it('what is not of it, or does not fit, is noticed', async () => {
          const popup = await bench.popup()
          await popup.setViewport({ width: 400, height: 800 })
          await popup.evaluate(() => {
            const heading = document.querySelector('h1') as HTMLElement
            heading.textContent = 'Hard-coded'
            heading.style.cssText = 'position: relative; inset-inline-start: 380px'
            const button = document.querySelector('footer button') as HTMLElement
            button.style.cssText = 'inline-size: 10px; overflow: hidden; white-space: nowrap'
          })
          const { foreign, cut } = await textProblems(popup, data)
          expect(foreign).toEqual(['Hard-coded'])
          expect(cut).toContain('Hard-coded')
          expect(cut).toContain(await popup.$eval('footer button', one => one.textContent))
        })
      },
      { extension, lang: pseudo.locale },
    )
  })
})
