import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { noteKey, outcomeKey, phoneKey, tickKey } from '../../fixes/kept.ts'
import { MAX_BYTES } from '../../fixes/report-load.ts'
import { say } from '../unit/locale.ts'
import { type Bench, inBoth, inBrowser } from './both.ts'
import { inBrowserWindow } from './firefox.ts'
import { ours } from './our-ui.ts'
import { pressToolbarButton } from './popup.ts'
import { press, saved } from './saved-report.ts'
import { clearStorage, store, stored } from './storage.ts'

const SAID = {
  [phoneKey('model')]: 'iphone_x',
  [phoneKey('ios')]: 16,
  [tickKey('restart.off')]: '2026-11-23T18:00:00.000Z',
  [noteKey('restart')]: 'Came up *again* at once',
}
type Stored = Record<string, unknown>

/** The tab with the report, once it shows these words. */
async function openReport(bench: Bench, values: Stored, words: string) {
  const page = await bench.popup('#report')
  await page.waitForSelector('.paper')
  await store(bench.session, values)
  await paperSays(page, words)
  return page
}

const paperSays = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted: string) => document.querySelector('.paper')?.textContent?.includes(wanted),
    {},
    words,
  )

const says = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted: string) => document.querySelector('.toast span')?.textContent === wanted,
    {},
    words,
  )

/** What is in the clipboard, as a person gets it: pasted. */
async function pasted(page: Page): Promise<string> {
  // Not into a note of the checklist.
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('textarea'), { id: 'pasted' }))
  })
  await page.focus('#pasted')
  await page.keyboard.down('Control')
  await page.keyboard.press('v', { commands: ['Paste'] })
  await page.keyboard.up('Control')
  const words = await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('#pasted')?.value,
  )
  await page.$eval('#pasted', area => area.remove())
  return (await words.jsonValue()) as string
}

/** Goes with all else that the tests leave. */
const CHOSEN = mkdtempSync(join(tmpdir(), 'unstuck-chosen-'))

async function choose(page: Page, content: string | Uint8Array, name = 'chosen.json') {
  const path = join(CHOSEN, name)
  writeFileSync(path, content)
  const input = await page.waitForSelector('input[type="file"]')
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path)
}

const reportWith = (said: Stored, more: object = {}) =>
  JSON.stringify({ format: 'unstuck-report', version: 1, said, checked: {}, ...more })

async function openInPopup(bench: Bench) {
  const popup = await pressToolbarButton(bench.session, await bench.icloud())
  await popup.waitForSelector('.report')
  await popup.evaluate(() => document.querySelector<HTMLElement>('.report > summary')?.click())
  await popup.waitForSelector('.paper')
  return popup
}

/** Instead of a dialog that nothing here can press. */
const notePrints = () => {
  window.print = () =>
    document.body.setAttribute('data-printed', document.querySelector('.paper')?.textContent ?? '')
}

/** Shows the page as paper; '' as a screen again. */
async function asPrinted({ name, session }: Bench, page: Page, medium: 'print' | '') {
  await page.bringToFront()
  if (name === 'chrome') await page.emulateMediaType(medium || undefined)
  else {
    const tab = 'gBrowser.selectedBrowser.browsingContext'
    await inBrowserWindow(session.browser, `${tab}.mediumOverride = '${medium}'`)
  }
  await page.waitForFunction(
    (printed: boolean) => matchMedia('print').matches === printed,
    {},
    medium === 'print',
  )
}

inBoth('the report', bench => {
  it('is copied as Markdown, by a press or the keyboard alone, or says that it could not be', async () => {
    const page = await openReport(bench, SAID, 'again')
    await page.waitForFunction(() => document.activeElement?.matches('.report > summary'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await says(page, say('report.copied'))
    const markdown = await pasted(page)
    expect(markdown).toContain(`# ${say('report.title')}\n`)
    expect(markdown).toContain('- Model: iPhone X\n- iOS: 16\n')
    expect(markdown).toContain('- Note: Came up \\*again\\* at once\n')
    const { version } = (await page.evaluate('(globalThis.browser ?? chrome).runtime.getManifest()')) as {
      version: string
    }
    expect(markdown).toContain(`with Unstuck ${version}\n`)
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'))
    })
    await press(page, say('report.copy'))
    await says(page, say('report.not_copied'))
  })

  it('is saved as text, and for another computer, where it loads once the person agrees', async () => {
    const page = await openReport(bench, SAID, 'again')
    const text = await saved(bench, page, say('report.save_markdown'))
    expect(text.name).toMatch(/^unstuck-report-\d{4}-\d\d-\d\d.*\.md$/)
    expect(text.content).toContain('- Model: iPhone X\n')
    const { name, content } = await saved(bench, page, say('report.save_json'))
    expect(name).toMatch(/^unstuck-report-\d{4}-\d\d-\d\d.*\.json$/)

    await clearStorage(bench.session)
    await paperSays(page, 'Model: not said')
    await choose(page, content)
    await page.waitForSelector('dialog[open]')
    expect(await stored(bench.session)).toEqual({})
    await page.click('dialog .danger')
    await says(page, say('report.loaded'))
    expect(await stored(bench.session)).toEqual(SAID)
    await paperSays(page, 'again')
    await press(page, say('checklist.undo'))
    await paperSays(page, 'Model: not said')
    expect(await stored(bench.session)).toEqual({})
  })

  const good = reportWith({ ...SAID, [noteKey('restart')]: 'é' })
  const REFUSED: [problem: string, about: string, string | Uint8Array][] = [
    ['too_large', 'a file that is too large', reportWith(SAID, { more: 'x'.repeat(MAX_BYTES) })],
    ['foreign', 'a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0)],
    ['foreign', 'another program’s file', '{"format": "something"}'],
    ['foreign', 'an empty file', ''],
    ['damaged', 'a report that is cut off', good.slice(0, -9)],
    ['damaged', 'a report with a broken letter', Buffer.from(good, 'latin1')],
    ['newer', 'a report of a newer version', reportWith(SAID, { version: 2 })],
    ['unreadable', 'a value that cannot be', reportWith({ ...SAID, [phoneKey('ios')]: 'new' })],
  ]

  it('goes to the printer, with the time of that moment', async () => {
    const page = await openReport(bench, SAID, 'again')
    await page.evaluate(notePrints)
    await page.evaluate(() => {
      const Now = class extends Date {
        constructor(...at: []) {
          super(...((at.length > 0 ? at : ['2030-05-05T12:00:00Z']) as []))
        }
      }
      window.Date = Now as DateConstructor
    })
    await page.waitForSelector('input[type="file"]')
    await press(page, say('report.print'))
    const printed = await page.waitForSelector('[data-printed]')
    expect(await printed?.evaluate(body => body.getAttribute('data-printed'))).toContain('Made May 5, 2030')
  })

  it('is folded until asked for, has headings and lists, and goes to the printer alone while it is open', async () => {
    const page = await bench.popup()
    expect(await page.$('.paper')).toBeNull()
    await store(bench.session, SAID)
    await page.click('.report > summary')
    await page.waitForSelector('.paper')
    await paperSays(page, 'again')
    const headings = await page.$$eval('.paper :is(h2, h3, h4)', all =>
      all.map(heading => `${heading.tagName} ${heading.textContent}`),
    )
    expect(headings.slice(0, 4)).toEqual([
      `H2 ${say('report.title')}`,
      `H3 ${say('report.phone')}`,
      `H3 ${say('report.tried')}`,
      'H4 Restart the iPhone',
    ])
    const items = await page.$$eval('.paper li', all => all.map(item => item.textContent))
    expect(items).toContain('Model: iPhone X')
    // Not as Markdown.
    expect(items).toContain('Note: Came up *again* at once')
    await asPrinted(bench, page, 'print')
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, button, summary, input, .hint, footer, .card')]
        .filter(element => element.checkVisibility())
        .map(element => element.textContent),
    )
    expect(seen).toEqual([say('report.title')])
    await asPrinted(bench, page, '')
    await page.click('.report > summary')
    await page.waitForSelector('.report:not([open])')
    await asPrinted(bench, page, 'print')
    expect(await page.$eval('.card', card => card.checkVisibility())).toBe(true)
  })

  // What follows is the same code at work in both browsers: once is enough.
  if (bench.name === 'firefox') return

  it('replaces what is here once the person says yes, and Undo brings all of it back', async () => {
    const here = { [phoneKey('model')]: 'ipad', [tickKey('charge.plug')]: '2026-11-20T08:00:00.000Z' }
    const page = await openReport(bench, here, 'Model: iPad')
    for (const leave of [() => page.keyboard.press('Escape'), () => press(page, say('checklist.cancel'))]) {
      await choose(page, reportWith(SAID))
      await page.waitForSelector('dialog[open]')
      await leave()
      await page.waitForSelector('dialog', { hidden: true })
      expect(await stored(bench.session)).toEqual(here)
    }
    await choose(page, reportWith(SAID))
    await page.waitForSelector('dialog[open]')
    await page.click('dialog .danger')
    await paperSays(page, 'again')
    expect(await stored(bench.session)).toEqual(SAID)
    await press(page, say('checklist.undo'))
    await paperSays(page, 'Model: iPad')
    expect(await stored(bench.session)).toEqual(here)
  })

  it('refuses what is no report of ours, says why, and changes nothing', async () => {
    const here = { [phoneKey('model')]: 'ipad' }
    const page = await openReport(bench, here, 'Model: iPad')
    for (const [problem, about, content] of REFUSED) {
      await choose(page, content)
      await says(page, say(`report.problems.${problem}`))
      expect([about, await page.$('dialog'), await stored(bench.session)]).toEqual([about, null, here])
      // A good one takes away what was said of it.
      await choose(page, reportWith(SAID))
      await page.waitForSelector('dialog[open]')
      expect(await page.$('.toast')).toBeNull()
      await page.keyboard.press('Escape')
      await page.waitForSelector('dialog', { hidden: true })
    }
    // As if it were gone since it was chosen.
    await page.evaluate(() => {
      File.prototype.arrayBuffer = () => Promise.reject(new Error('gone'))
    })
    await choose(page, reportWith(SAID))
    await says(page, say('report.problems.not_read'))
    expect([await page.$('dialog'), await stored(bench.session)]).toEqual([null, here])
  })

  it('holds neither the account nor the name of a device', async () => {
    const icloud = await bench.icloud('/settings/')
    await icloud.click('ui-button[aria-label="Account"]')
    await ours(icloud, 'button[aria-label*="•••@icloud.com"]')
    const page = await openReport(bench, SAID, say('report.found.device'))
    const account = await page.waitForFunction(
      () => /\S•••@\S+\.\w+/.exec(document.querySelector('.page')?.textContent ?? '')?.[0],
    )
    const names = await page.$$eval('[data-finding^="device"] .fact', facts =>
      facts.map(fact => /^(?:On this account: (.+)|(.+?): .+)$/.exec(fact.textContent ?? '')),
    )
    const personal = [await account.jsonValue(), ...names.map(name => name?.[1] ?? name?.[2])]
    expect(personal.length).toBeGreaterThan(1)
    const { content } = await saved(bench, page, say('report.save_json'))
    expect(content).toContain('"kind": "device"')
    await press(page, say('report.copy'))
    await says(page, say('report.copied'))
    const paper = await page.$eval('.paper', article => article.innerHTML)
    for (const words of [content, await pasted(page), paper]) {
      expect(personal.filter(one => words.includes(one as string))).toEqual([])
      expect(words).not.toContain('•')
    }
  })
})

// BiDi knows of no popup of an extension.
inBrowser('chrome', bench => {
  it('is copied and saved in the popup', async () => {
    const popup = await openInPopup(bench)
    await press(popup, say('report.copy'))
    await says(popup, say('report.copied'))
    expect(await pasted(popup)).toContain(`# ${say('report.title')}\n`)
    const { content } = await saved(bench, popup, say('report.save_json'))
    expect(JSON.parse(content).format).toBe('unstuck-report')
    expect(await popup.$('input[type="file"]')).toBeNull()
  })

  it.each([say('report.load'), say('report.print')])(
    'in the popup, "%s" opens the report as a tab',
    async words => {
      const popup = await openInPopup(bench)
      const address = `${bench.session.extensionOrigin}/popup.html#report`
      const opened = bench.session.browser.waitForTarget(
        target => target.type() === 'page' && target.url() === address,
      )
      await press(popup, words)
      const tab = await (await opened).asPage()
      await tab.waitForSelector('.paper')
      await tab.waitForSelector('input[type="file"]')
      await tab.close()
    },
  )

  it('is printed as soon as such a tab opens, and once', async () => {
    const page = await bench.session.newPage()
    await page.evaluateOnNewDocument(notePrints)
    await page.goto(`${bench.session.extensionOrigin}/popup.html#report-print`)
    await page.waitForSelector('[data-printed] .paper')
    expect(page.url()).toMatch(/#report$/)
    await page.reload()
    await page.waitForSelector('.paper')
    await page.waitForSelector('input[type="file"]')
    expect(await page.$('[data-printed]')).toBeNull()
    await page.close()
  })

  it('is printed with all that is known, and not before', async () => {
    await bench.icloud()
    const popup = await bench.popup()
    await store(bench.session, {
      [noteKey('restart')]: 'Twice.',
      [outcomeKey('restart')]: 'no-help 2026-11-24T09:00:00.000Z',
    })
    await popup.waitForSelector('[data-finding="storage-usage"]')
    const page = await bench.session.newPage()
    await page.evaluateOnNewDocument(() => {
      // biome-ignore lint/suspicious/noExplicitAny: the extension's own page
      const { local } = (window as any).chrome.storage
      const get = local.get.bind(local)
      const held = new Promise(done => Object.assign(window, { answer: done }))
      Object.assign(local, { get: (...about: []) => held.then(() => get(...about)) })
      window.print = () => {
        document.body.dataset.printed = document.querySelector('.paper')?.textContent ?? ''
      }
    })
    await page.goto(`${bench.session.extensionOrigin}/popup.html#report-print`)
    await page.waitForSelector('main[aria-busy=true]')
    expect(await page.$('.paper')).toBeNull()
    await page.evaluate('answer()')
    const printed = await page.waitForSelector('[data-printed]')
    const words = await printed?.evaluate(body => (body as HTMLElement).dataset.printed)
    expect(words).toContain('Twice.')
    expect(words).toContain('4.9 GB')
    await page.close()
  })

  it('opens the file chooser of a tab with a press', async () => {
    const page = await openReport(bench, SAID, 'again')
    await page.waitForSelector('input[type="file"]')
    const [chooser] = await Promise.all([page.waitForFileChooser(), press(page, say('report.load'))])
    expect(chooser.isMultiple()).toBe(false)
    await chooser.cancel()
  })
})
