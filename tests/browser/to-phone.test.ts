import { inflateSync } from 'node:zlib'
import jsQR from 'jsqr'
import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import type { CardId, Step } from '../../fixes/fix.ts'
import { cards, fixOf, steps } from '../../fixes/fixes.ts'
import { gateOf } from '../../fixes/gates.ts'
import { phoneKey, SYMPTOM_KEY, understoodKey } from '../../fixes/kept.ts'
import { say } from '../unit/locale.ts'
import { violations } from './axe.ts'
import { type Bench, inBoth } from './both.ts'
import { inBrowserWindow } from './firefox.ts'
import { pressToolbarButton } from './popup.ts'
import { store } from './storage.ts'

const AT = '2026-11-24T09:00:00.000Z'

const stepIs = (page: Page, n: number, all: number) =>
  page.waitForFunction(
    (wanted: string) => document.querySelector('.large-step h2')?.textContent === wanted,
    {},
    say('carry.step', { n, all }),
  )

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)
const told = (page: Page) => page.$eval('.to-phone [role="status"]', status => status.textContent)

async function press(page: Page, words: string) {
  const button = await page.waitForSelector(`::-p-xpath(//main[not(@hidden)]//button[.="${words}"])`)
  await button?.click()
}

/** From the open card of a fix to its large steps. */
async function take(page: Page, id: CardId) {
  await page.waitForSelector(`#card-${id} details[open]`)
  await page.click(`#card-${id} .take`)
  await page.waitForSelector('.large-step')
}

async function goTo(page: Page, hash: string, selector: string) {
  await page.evaluate((wanted: string) => {
    location.hash = wanted
  }, hash)
  await page.waitForSelector(selector)
}

/** Light or dark, as the person's computer is. */
async function colours({ name, session }: Bench, page: Page, scheme: 'light' | 'dark') {
  await page.bringToFront()
  if (name === 'chrome') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  else {
    const tab = 'gBrowser.selectedBrowser.browsingContext.top'
    await inBrowserWindow(session.browser, `${tab}.prefersColorSchemeOverride = '${scheme}'`)
  }
  await page.waitForFunction(
    (wanted: string) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches,
    {},
    scheme,
  )
}

/** What another program reads in a picture of the code, as a camera would see it. */
async function scanned(page: Page): Promise<string | undefined> {
  const code = await page.waitForSelector('.qr')
  const picture = await code?.screenshot({ encoding: 'base64' })
  const { points, width, height } = await page.evaluate(async (png: string) => {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    const { width, height } = image
    const canvas = Object.assign(document.createElement('canvas'), { width, height })
    const context = canvas.getContext('2d') as CanvasRenderingContext2D
    context.drawImage(image, 0, 0)
    const bytes = Array.from(context.getImageData(0, 0, width, height).data)
    // So many numbers take Firefox ten seconds to hand over.
    return { points: bytes.map(byte => String.fromCharCode(byte)).join(''), width, height }
  }, picture ?? '')
  // As some cameras do, it takes dark for dark only.
  const rgba = Uint8ClampedArray.from(Buffer.from(points, 'latin1'))
  return jsQR(rgba, width, height, { inversionAttempts: 'dontInvert' })?.data
}

/** How many pages there are in a PDF; Firefox packs them. */
function pagesIn(pdf: Uint8Array): number | undefined {
  const file = Buffer.from(pdf)
  const written = file.toString('latin1')
  const starts = [...written.matchAll(/(?<!end)stream\r?\n/g)].map(
    ({ index, 0: { length } }) => index + length,
  )
  const parts = [written, ...starts.map(start => unpacked(file.subarray(start)))]
  return parts.join('\n').match(/\/Type\s*\/Page\b/g)?.length
}

function unpacked(packed: Buffer): string {
  try {
    return inflateSync(packed).toString('latin1')
  } catch {
    return ''
  }
}

async function pagesOf(page: Page) {
  const pages = []
  for (const format of ['A4', 'Letter'] as const) pages.push(pagesIn(await page.pdf({ format })))
  return pages
}

const PHONES = [
  ['an unknown phone, all costs known', {}, steps().map(step => understoodKey(step.id))],
  ['an iPhone X', { [phoneKey('model')]: 'iphone_x', [phoneKey('ios')]: 16 }, []],
] as const

inBoth('to the phone', bench => {
  it('shows one large step at a time, with the same ticks, and leads back to where it came from', async () => {
    const page = await bench.popup('#fix-settings')
    await take(page, 'settings')
    expect(await focused(page)).toBe(say('carry.back'))
    expect(await page.$eval('.cards', cards => cards.checkVisibility())).toBe(false)
    await stepIs(page, 1, 6)
    await page.keyboard.press('ArrowLeft')
    await press(page, say('carry.next'))
    await stepIs(page, 2, 6)
    expect(await told(page)).toContain('Step 2 of 6. Look at the name')
    const path = await page.$$eval('.large-path li', all => all.map(place => place.textContent))
    expect(path).toEqual(['Settings', 'your name'])
    await page.click('.large-step input')
    await page.waitForSelector('.large-step [data-step="settings.account"]:checked')
    for (let n = 3; n <= 6; n++) {
      await page.keyboard.press('ArrowRight')
      await stepIs(page, n, 6)
    }
    expect(await page.$eval('.large-step .when', when => when.textContent)).toBe(
      say('when.missing_elsewhere'),
    )
    // The end, and the focus does not go with the button.
    await press(page, say('carry.next'))
    expect(await focused(page)).toBe(say('carry.next'))
    expect(await told(page)).toContain('Step 6 of 6.')
    await press(page, say('carry.previous'))
    await stepIs(page, 5, 6)
    await page.keyboard.press('Escape')
    await page.waitForSelector('.to-phone', { hidden: true })
    await page.waitForSelector('#card-settings [data-step="settings.account"]:checked')
    await page.waitForFunction(() => document.activeElement?.matches('#card-settings .take'))
    // Again, by hand: it goes on with the first that is left.
    await page.keyboard.press('Enter')
    await stepIs(page, 1, 6)
    await press(page, say('carry.back'))
    await page.waitForFunction(() => document.activeElement?.matches('#card-settings .take'))
  })

  it('turns the steps the other way round where one reads from the right, and leaves other keys alone', async () => {
    const page = await bench.popup('#fix-restart')
    await page.evaluate(() => {
      document.dir = 'rtl'
    })
    await take(page, 'restart')
    await page.keyboard.press('ArrowLeft')
    await stepIs(page, 2, 5)
    await page.keyboard.press('ArrowRight')
    await stepIs(page, 1, 5)
    const isLeft = await page.evaluate(() => {
      const key = new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, cancelable: true })
      return dispatchEvent(key)
    })
    expect(isLeft).toBe(true)
    await stepIs(page, 1, 5)
  })

  it('says what a step can cost, and how it is done only after that', async () => {
    const page = await bench.popup('#fix-connection')
    await take(page, 'connection')
    const { steps } = fixOf('connection')
    for (let n = 2; n <= 15; n++) {
      await page.keyboard.press('ArrowRight')
      await stepIs(page, n, steps.length)
    }
    const words = say('fixes.connection.steps.reset', { device: 'iPhone' })
    const all = () => page.$eval('.to-phone', view => view.textContent)
    expect(await all()).not.toContain(words)
    expect(await page.$('.large-step [data-step]')).toBeNull()
    const says = await page.$eval('[data-gate]:is(.large-step *)', box => {
      const [id = ''] = (box.getAttribute('aria-describedby') ?? '').split(' ')
      return document.getElementById(id)?.closest('.large-step') && document.getElementById(id)?.textContent
    })
    expect(says).toContain('forgets every saved Wi-Fi network')
    await page.click('.large-step [data-gate]')
    await page.waitForSelector('.large-step [data-step="connection.reset"]')
    expect(await all()).toContain(words)
    // It begins with the step that the answer is about.
    await press(page, say('carry.back'))
    await store(bench.session, { [SYMPTOM_KEY]: 'complaint.only-wifi' })
    await page.waitForSelector('[data-fix]:first-child#card-connection')
    await take(page, 'connection')
    expect(await page.$eval('.large-step input', box => box.getAttribute('data-step'))).toBe(
      'connection.cellular-on',
    )
  })

  it('has no violations, a code that cameras read in light colours and in dark, and fits on paper', async () => {
    const page = await bench.popup('#fix-charge')
    await take(page, 'charge')
    const { page: address } = fixOf('charge')
    for (const scheme of ['light', 'dark'] as const) {
      await colours(bench, page, scheme)
      expect(await violations(page)).toEqual([])
      expect(await scanned(page)).toBe(address)
    }
    const width = await page.$eval('.qr', code => code.getBoundingClientRect().width)
    expect(width).toBeGreaterThanOrEqual(160)
    expect(await page.$eval('.qr', code => [code.role, code.ariaLabel])).toEqual([
      'img',
      say('carry.code', { title: say('fixes.charge.title') }),
    ])
    const link = await page.$eval('.address', a => [(a as HTMLAnchorElement).href, a.textContent])
    expect(link).toEqual([address, address.replace('https://', '')])
    await goTo(page, '#sheet-icloud-storage', '.sheet')
    expect(await violations(page)).toEqual([])
    expect(await page.$eval('.sheet', paper => getComputedStyle(paper).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    )
    // The longest is on one page of A4 and of Letter.
    await goTo(page, '#sheet-connection', '[data-sheet="connection"]')
    expect(await pagesOf(page)).toEqual([1, 1])
  })

  // Firefox takes a second for each, and BiDi knows of no popup of an extension.
  if (bench.name !== 'chrome') return

  it.each(PHONES)(
    'prints every fix on one page of A4 and of Letter, with its code: %s',
    async (_, phone, known) => {
      const page = await bench.popup()
      await colours(bench, page, 'dark')
      await store(bench.session, { ...phone, ...Object.fromEntries(known.map(key => [key, AT])) })
      const isShown = (step: Step) => known.length > 0 || gateOf(step) === undefined
      for (const { id, steps, page: address } of cards()) {
        await goTo(page, `#sheet-${id}`, `.sheet[data-sheet="${id}"]`)
        expect([id, ...(await pagesOf(page))]).toEqual([id, 1, 1])
        expect(await page.$$('.with-box')).toHaveLength(steps.filter(isShown).length)
        if (known.length > 0) expect(await scanned(page)).toBe(address)
      }
    },
    // Forty-eight prints: 22 s beside two other browsers.
    90_000,
  )

  it('in the popup Esc leads back, and printing opens a tab that prints once', async () => {
    const popup = await pressToolbarButton(bench.session, await bench.icloud())
    await popup.waitForSelector('main[aria-busy=false] #card-icloud-storage details[open]')
    await popup.click('#card-icloud-storage .take')
    await popup.waitForSelector('.large-step')
    await popup.keyboard.press('Escape')
    await popup.waitForFunction(() => document.activeElement?.matches('#card-icloud-storage .take'))
    await popup.keyboard.press('Enter')
    const address = `${bench.session.extensionOrigin}/popup.html#sheet-icloud-storage`
    const opened = bench.session.browser.waitForTarget(
      target => target.type() === 'page' && target.url() === address,
    )
    await press(popup, say('carry.print'))
    await (await (await opened).asPage()).close()
  })

  it('is printed as soon as such a tab opens, and once; a button prints again', async () => {
    const page = await bench.session.newPage()
    await page.evaluateOnNewDocument(() => {
      window.print = () =>
        document.body.append(Object.assign(document.createElement('i'), { className: 'printed' }))
    })
    await page.goto(`${bench.session.extensionOrigin}/popup.html#print-restart`)
    await page.waitForSelector('.printed')
    expect(page.url()).toMatch(/#sheet-restart$/)
    await page.reload()
    await page.waitForSelector('.sheet')
    expect(await page.$('.printed')).toBeNull()
    await press(page, say('carry.print_now'))
    await page.waitForSelector('.printed')
    await page.click('.to-print > .buttons a')
    await page.waitForSelector('#card-restart details[open]')
    await page.close()
  })

  it('says so when it cannot be loaded, and leads back', async () => {
    const page = await bench.popup('#fix-charge')
    const browser = await page.createCDPSession()
    await browser.send('Network.enable')
    await browser.send('Network.setBlockedURLs', { urls: ['*/views-*.js'] })
    await page.click('#card-charge .take')
    await page.waitForSelector('[role="alert"]')
    await browser.send('Network.setBlockedURLs', { urls: [] })
    await page.click('[role="alert"] + button')
    // It comes into view a frame later, and a press would miss what moves.
    await page.waitForFunction(() => document.activeElement?.matches('#card-charge summary'))
    await take(page, 'charge')
  })

  it('as a page to print says so too, and leads back to where it can be tried again', async () => {
    const page = await bench.popup()
    const browser = await page.createCDPSession()
    await browser.send('Network.enable')
    await browser.send('Network.setBlockedURLs', { urls: ['*/views-*.js'] })
    await goTo(page, '#sheet-charge', '[role="alert"] + button')
    await browser.send('Network.setBlockedURLs', { urls: [] })
    await page.click('[role="alert"] + button')
    // It comes into view a frame later, and a press would miss what moves.
    await page.waitForFunction(() => document.activeElement?.matches('#card-charge summary'))
    await take(page, 'charge')
  })
})
