import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { OPEN_KEY, SYMPTOM_KEY } from '../../fixes/kept.ts'
import type { Answer } from '../stand-in/services/call.ts'
import { STATUS_HOST } from '../stand-in/services/hosts.ts'
import { systemStatus } from '../stand-in/services/system-status.ts'
import { say } from '../unit/locale.ts'
import { violations } from './axe.ts'
import { type Bench, inBoth, inBrowser } from './both.ts'
import { builtExtension } from './launch.ts'
import { ask, store } from './storage.ts'

const PANEL = '#card-connection [data-apple]'
const BUTTON = `${PANEL} button`
const at = (state: string) => `#card-connection [data-apple="${state}"]`
const api = '(globalThis.browser ?? chrome)'
const ORIGINS = JSON.stringify({ origins: ['https://www.apple.com/*'] })

/** Chromium's question cannot be answered here, so this one need not ask. */
function builtAllowed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-apple-'))
  cpSync(builtExtension('chrome'), folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const { optional_host_permissions: optional, ...manifest } = JSON.parse(readFileSync(file, 'utf8'))
  expect(optional).toEqual(['https://www.apple.com/*'])
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: optional }))
  return folder
}

const ALLOWED = builtAllowed()

const says = (page: Page) => page.$eval(`${PANEL} [role=status]`, one => one.textContent)
const asked = ({ standIn }: Bench) => standIn.requests.filter(({ host }) => host === STATUS_HOST)
const kept = ({ session }: Bench) =>
  ask(session, "storage.session.get('apple-status').then(all => all['apple-status']?.state)")
const services = (page: Page) =>
  page.$$eval(`${PANEL} [data-service]`, all =>
    all.map(one => [one.getAttribute('data-service'), one.getAttribute('data-state')].join(' ')),
  )

/** As a person does, with the keyboard: the focus shows whether it stays. */
async function press(page: Page) {
  await (await page.waitForSelector(BUTTON, { visible: true }))?.press('Enter')
}
const keepsFocus = (page: Page) =>
  page.evaluate(button => document.activeElement === document.querySelector(button), BUTTON)

async function askedFor(bench: Bench, answer: Answer | undefined, state: string) {
  if (answer !== undefined) bench.standIn.services.answer('status', answer)
  const popup = await bench.popup('#fix-connection')
  await press(popup)
  await popup.waitForSelector(at(state))
  return popup
}

/** Nobody was asked, and nothing is allowed. */
async function forget(bench: Bench) {
  bench.standIn.requests.length = 0
  if (bench.name === 'firefox') await ask(bench.session, `browser.permissions.remove(${ORIGINS})`)
}

/** What it says once it may ask. */
function told(bench: Bench) {
  afterEach(() => forget(bench))

  it('asks Apple once, without cookies, on a press alone, and says what the page shows', async () => {
    const popup = await bench.popup('#fix-connection')
    await popup.waitForSelector(at('none'), { visible: true })
    expect(await popup.$eval(PANEL, one => one.textContent)).toContain(say('status.why'))
    expect(asked(bench)).toEqual([])
    await press(popup)
    await popup.waitForSelector(at('read'))
    expect(await services(popup)).toEqual(['photos fine', 'account fine', 'upgrades fine', 'web fine'])
    expect(await says(popup)).toMatch(/shows no problem with these.*Apple's page, read at \d+:\d\d/s)
    expect(await keepsFocus(popup)).toBe(true)
    expect(asked(bench)).toHaveLength(1)
    expect(asked(bench)[0]).toMatchObject({
      path: '/support/systemstatus/data/system_status_en_US.js',
      method: 'GET',
      body: '',
      cookies: false,
    })
    // Whose copy of the extension it is would tell it from all others.
    expect(asked(bench)[0]?.origin).toBeUndefined()
    expect(await violations(popup, PANEL)).toEqual([])
    // Another view shows it too, and asks nobody.
    const other = await bench.popup('#fix-connection')
    await other.waitForSelector(at('read'))
    expect(await says(other)).toBe(await says(popup))
    expect(asked(bench)).toHaveLength(1)
  })

  it('waits no longer than eight seconds, and says meanwhile that it asks', async () => {
    const popup = await askedFor(bench, 'never', 'asked')
    expect(await says(popup)).toBe(say('status.asking'))
    await popup.waitForSelector(at('unreachable'))
  })

  // What follows is the same code at work in both browsers: once is enough.
  if (bench.name === 'firefox') return

  it('says that waiting is the fix while Apple has a problem, and asks again', async () => {
    const events = { Photos: [{ eventStatus: 'ongoing', statusType: 'Outage' } as const] }
    const popup = await askedFor(
      bench,
      { body: `jsonCallback(${JSON.stringify(systemStatus(events))});` },
      'read',
    )
    expect(await services(popup)).toEqual(['photos trouble', 'account fine', 'upgrades fine', 'web fine'])
    expect(await says(popup)).toMatch(
      /Apple's page lists Photos as affected since \d+:\d\d.*waiting mends it/,
    )
    // The card about it comes first, and the one that is read stays open.
    const first = '[data-fix]:first-child'
    await popup.waitForSelector(`${first}[data-fix="apple-outage"] details:not([open])`)
    expect(await popup.$eval(first, card => card.textContent)).toContain(say('reasons.outage_read'))
    bench.standIn.services.answer('status', { body: systemStatus() })
    expect(await popup.$eval(BUTTON, one => one.textContent)).toBe(say('status.again'))
    await press(popup)
    await popup.waitForSelector(`${PANEL} [data-service="photos"][data-state="fine"]`)
    await popup.waitForSelector(`${first}:not([data-fix="apple-outage"])`)
    expect(await keepsFocus(popup)).toBe(true)
    expect(asked(bench)).toHaveLength(2)
  })

  it.each<[string, Answer, string, string]>([
    ['Apple has an error', { status: 503, body: 'Sorry' }, 'unreachable', 'status.unreachable'],
    ['the connection ends', 'hang-up', 'unreachable', 'status.unreachable'],
    [
      'a page comes in its place',
      { type: 'text/html', body: '<title>Hello</title>' },
      'read',
      'status.not_understood',
    ],
    ['20 MB come', { body: `{"services":[${'{},'.repeat(7_000_000)}{}]}` }, 'read', 'status.not_understood'],
    ['the four are not on it', { body: systemStatus({}, ['Find My']) }, 'read', 'status.not_understood'],
    ['one is not on it', { body: systemStatus({}, ['Photos']) }, 'read', 'status.some_fine'],
  ])('says so when %s', async (_, answer, state, words) => {
    const popup = await askedFor(bench, answer, state)
    expect(await says(popup)).toContain(say(words))
    const links = await popup.$$eval(`${PANEL} a`, all => all.map(link => link.href))
    expect(links).toEqual(words === 'status.some_fine' ? [] : ['https://www.apple.com/support/systemstatus/'])
  })

  it.each([0, 1])('is forgotten with the button %i at the foot of the checklist', async nth => {
    const popup = await askedFor(bench, {}, 'read')
    const [button] = (await popup.$$('footer .buttons button')).slice(nth)
    await button?.press('Enter')
    await (await popup.waitForSelector('dialog[open] .danger'))?.press('Enter')
    await popup.waitForSelector('.toast')
    expect(await kept(bench)).toBeUndefined()
  })

  it('stands in the card about an outage too, beneath its first step', async () => {
    await store(bench.session, { [SYMPTOM_KEY]: 'complaint.several-things', [OPEN_KEY]: 'apple-outage' })
    const popup = await bench.popup('#fix-apple-outage')
    const card = '#card-apple-outage [data-apple]'
    await (await popup.waitForSelector(`${card} button`, { visible: true }))?.press('Enter')
    await popup.waitForSelector('#card-apple-outage [data-apple="read"]')
    // The timer of the next step is still there.
    await popup.waitForSelector('#card-apple-outage [data-wait="none"] button', { visible: true })
  })
}

describe('what Apple says (chrome)', () => inBrowser('chrome', told, { extension: ALLOWED }))
describe('what Apple says (firefox)', () => inBrowser('firefox', told))
afterAll(() => rmSync(ALLOWED, { recursive: true, force: true }))

inBoth('without the permission', bench => {
  afterEach(() => forget(bench))
  /** The browser's own question cannot be pressed here. */
  const answering = (popup: Page, answer: string) =>
    popup.evaluate(`${api}.permissions.request = () => ${answer}`)

  it('says so in a sentence, with the link to look oneself, and asks nobody', async () => {
    const popup = await bench.popup('#fix-connection')
    await answering(popup, 'Promise.resolve(false)')
    await press(popup)
    await popup.waitForSelector(at('refused'))
    expect(await says(popup)).toContain(say('status.refused'))
    expect(await popup.$$eval(`${PANEL} a`, all => all.map(link => link.href))).toEqual([
      'https://www.apple.com/support/systemstatus/',
    ])
    expect(await keepsFocus(popup)).toBe(true)
    expect(asked(bench)).toEqual([])
  })

  it('keeps the wish while the question is open, and shows the button to who comes back without an answer', async () => {
    const popup = await bench.popup('#fix-connection')
    await answering(popup, 'new Promise(() => {})')
    await press(popup)
    await expect.poll(() => kept(bench)).toBe('asked')
    await popup.close()
    const again = await bench.popup('#fix-connection')
    await again.waitForSelector(at('none'), { visible: true })
    expect(asked(bench)).toEqual([])
  })
})

describe('a question that closed the popup (firefox)', () =>
  inBrowser('firefox', bench => {
    afterEach(() => forget(bench))

    it('is answered by the background', async () => {
      const popup = await bench.popup('#fix-connection')
      // As if the popup were gone as soon as it had asked: nothing that comes after the question runs.
      await popup.evaluate(`(request => {
        browser.permissions.request = what => { request(what); return new Promise(() => {}) }
      })(browser.permissions.request.bind(browser.permissions))`)
      await press(popup)
      await popup.waitForSelector(at('read'))
      expect(asked(bench)).toHaveLength(1)
    })
  }))

describe('a question that closed the popup (chrome)', () =>
  inBrowser(
    'chrome',
    bench => {
      afterEach(() => forget(bench))

      it('is answered by the background', async () => {
        const popup = await bench.popup('#fix-connection')
        await popup.evaluate('chrome.permissions.request = () => new Promise(() => {})')
        await press(popup)
        await expect.poll(() => kept(bench)).toBe('asked')
        await popup.close()
        const background = await bench.session.browser.waitForTarget(one => one.type() === 'service_worker')
        // As Chromium does when it was answered with yes.
        await (await background.worker())?.evaluate(`chrome.permissions.onAdded.dispatch(${ORIGINS})`)
        await expect.poll(() => kept(bench)).toBe('read')
        expect(asked(bench)).toHaveLength(1)
      })
    },
    { extension: ALLOWED },
  ))
