import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { FIX_IDS } from '../../fixes/fix.ts'
import { outcomeKey, phoneKey } from '../../fixes/kept.ts'
import type { AccountReport } from '../../platform/account-report.ts'
import { SITUATIONS } from '../stand-in/services/situations.ts'
import { say } from '../unit/locale.ts'
import { violations } from './axe.ts'
import { type Bench, inBoth, inBrowser } from './both.ts'
import { goOffline } from './connection.ts'
import { everything, HEAR } from './everything.ts'
import { ask, store } from './storage.ts'

const PANEL = '[data-account]'
const at = (state: string) => `[data-account="${state}"]`

/** By key: what is pressed may still move. */
async function press(page: Page, words: string) {
  const button = await page.waitForSelector(`${PANEL} ::-p-text(${words})`)
  await button?.evaluateHandle(it => it.closest('button')).then(it => it.asElement()?.press('Enter'))
}

const verdicts = (page: Page) =>
  page.$$eval('[data-verdict]', all =>
    Object.fromEntries(
      all.map(one => [
        one.getAttribute('data-about'),
        `${one.getAttribute('data-verdict')}: ${one.textContent}`,
      ]),
    ),
  )

/** Asked once more, and answered. */
async function askedAgain(page: Page) {
  const before = await page.$eval(PANEL, it => it.getAttribute('data-asked'))
  await press(page, before ? say('account.again') : say('account.ask'))
  await page.waitForFunction(
    (selector: string, last: string | null) =>
      (document.querySelector(selector)?.getAttribute('data-asked') ?? last) !== last,
    {},
    at('asked'),
    before,
  )
}

/** As if a tab that is no more had said so. */
const known = ({ session }: Bench, report: Omit<AccountReport, 'tabId'>) =>
  ask(session, `storage.session.set(${JSON.stringify({ account: { tabId: 4711, ...report } })})`)
const begun = () => ({ at: new Date().toISOString(), troubles: {} })

inBoth('asking iCloud itself', bench => {
  it('needs an open icloud.com, and says so', async () => {
    const popup = await bench.popup()
    await press(popup, say('account.ask'))
    await popup.waitForSelector(at('no-tab'))
    expect(await popup.$eval(PANEL, it => it.textContent)).toContain(say('account.no_tab'))
    // No longer once something is answered after all.
    await known(bench, { facts: begun(), done: true })
    await popup.waitForSelector(at('asked'))
  })

  it('says a verdict for each fix, puts them first, and keeps nothing private', async () => {
    const icloud = await bench.icloud()
    const popup = await bench.popup()
    const logged: string[] = []
    for (const page of [icloud, popup]) page.on('console', message => logged.push(message.text()))
    await popup.evaluate(HEAR)
    await askedAgain(popup)
    const said = await verdicts(popup)
    expect(said['icloud-storage']).toMatch(/^problem: .*4\.9 GB of 5 GB/)
    expect(said.update).toMatch(/^problem: .*iPhone 13 mini last reported iOS 26\.1/)
    expect(said.settings).toMatch(/^could-not-check: .*Last photo to reach iCloud/)
    for (const fix of ['connection', 'restart', 'charge', 'iphone-storage'])
      expect(said[fix]).toMatch(/^could-not-check: /)
    expect(await popup.$eval(PANEL, it => it.textContent)).toContain('P•••@icloud.com')
    const order = await popup.$$eval('[data-fix]', all => all.map(one => one.getAttribute('data-fix')))
    expect(order.slice(0, 2)).toEqual(['icloud-storage', 'update'])
    expect(await popup.$$eval('[data-verdict-line]', all => all.length)).toBe(2)
    for (const [nth, found] of ['arrived', 'normal-lag'].entries()) {
      await (await popup.$(`.last-photo .answer:nth-child(${nth + 1})`))?.press('Enter')
      await popup.waitForSelector(`[data-last="${found}"]`)
    }
    expect(await violations(popup)).toEqual([])

    const { requests, services } = bench.standIn
    expect(services.trapped).toEqual([])
    const asked = requests.filter(request => 'method' in request)
    expect(asked.length).toBeGreaterThan(5)
    expect(asked.filter(({ method }) => method === 'OPTIONS')).toEqual([])
    const heard = await popup.evaluate('heard')
    expect(JSON.stringify(heard)).toContain('"told"')
    const all = (await everything(bench, [icloud, popup])) + JSON.stringify([heard, logged])
    expect(all).not.toContain('PRIVATE')
    // Whose account it is, even masked, is with whoever was open, and with nobody else.
    expect(JSON.stringify(await ask(bench.session, "storage.session.get('account')"))).not.toContain('•')
    const later = await bench.popup()
    await later.waitForSelector(at('asked'))
    await later.waitForSelector('.last-photo .answer:nth-child(2)[aria-pressed="true"]')
    // Another answer is in both, and the focus stays where it was given.
    const none = await later.$('.last-photo .answer:first-child')
    await none?.press('Enter')
    await popup.waitForSelector('[data-last="arrived"]')
    expect(await none?.evaluate(button => button === document.activeElement)).toBe(true)
    expect(await later.$eval(PANEL, it => it.textContent)).not.toContain('P•••@icloud.com')
  })

  it('stops when it is told to, and keeps what was answered', async () => {
    bench.standIn.services.answer('devices', 'never')
    await bench.icloud()
    const popup = await bench.popup()
    await press(popup, say('account.ask'))
    await popup.waitForSelector(`${at('asking')} [data-about="icloud-storage"]`)
    await press(popup, say('account.stop'))
    await popup.waitForSelector(at('asked'))
    const said = await verdicts(popup)
    expect(said['icloud-storage']).toMatch(/^problem: /)
    expect(said.update).toContain(say('account.reasons.stopped'))
  })

  it('says of what has no answer yet that the internet went, and keeps the rest', async () => {
    bench.standIn.services.answer('devices', 'never')
    const icloud = await bench.icloud()
    const popup = await bench.popup()
    await press(popup, say('account.ask'))
    await popup.waitForSelector(`${at('asking')} [data-about="icloud-storage"]`)
    const comeBack = await goOffline(bench.session, icloud)
    try {
      await popup.waitForSelector(at('asked'))
    } finally {
      await comeBack()
    }
    const said = await verdicts(popup)
    expect(said['icloud-storage']).toMatch(/^problem: /)
    expect(said.update).toContain(say('account.reasons.offline'))
  })

  it('sees photos arrive, and asks which fix it was', { timeout: 60_000 }, async () => {
    const icloud = await bench.icloud('/photos/')
    const popup = await bench.popup()
    await askedAgain(popup)
    await press(popup, say('account.watch.start'))
    await popup.waitForSelector('[data-arrivals="watching"]')
    await popup.waitForFunction(
      (words: string) => document.querySelector('.arrivals')?.textContent?.includes(words),
      {},
      'nothing new yet',
    )
    // Behind another tab it is looked at once a minute.
    await icloud.bringToFront()
    bench.standIn.services.arrive(3)
    // The next look is 20 seconds later.
    await popup.waitForSelector('.arrivals .answers', { timeout: 40_000 })
    expect(await popup.$eval('.arrivals', it => it.textContent)).toContain('New photos in iCloud: 3')
    await popup.bringToFront()
    await (await popup.$('.arrivals .answer:nth-child(5)'))?.press('Enter')
    await popup.waitForSelector('[data-ending="fixed"]')
    expect(await popup.$eval('[data-ending]', it => it.textContent)).toContain('Restart')
    await press(popup, say('account.stop'))
    await popup.waitForSelector('[data-arrivals="stopped"]')
  })

  it('watches no longer than the page is open', async () => {
    const icloud = await bench.icloud()
    const popup = await bench.popup()
    await askedAgain(popup)
    bench.standIn.services.answer('count', 'never')
    await press(popup, say('account.watch.start'))
    await popup.waitForSelector('[data-arrivals="watching"]')
    const says = () => popup.$eval('.arrivals [role=status]', it => it.textContent)
    expect(await says()).toBe(say('account.asking'))
    await icloud.close()
    await popup.waitForSelector('[data-arrivals="stopped"]')
    // Nothing was counted.
    expect(await says()).toBe(say('account.reasons.stopped'))
  })

  it('is deleted with everything, also while it is under way', async () => {
    bench.standIn.services.answer('devices', 'never')
    await bench.icloud()
    const popup = await bench.popup()
    await press(popup, say('account.ask'))
    await popup.waitForSelector(at('asking'))
    await (await popup.$('footer button:last-of-type'))?.press('Enter')
    await (await popup.waitForSelector('dialog[open] .danger'))?.press('Enter')
    await popup.waitForSelector('.toast')
    expect(await ask(bench.session, "storage.session.get('account')")).toEqual({})
    await popup.waitForSelector(at('none'))
  })

  // What follows is the same code at work in both browsers: once is enough.
  if (bench.name === 'firefox') return

  it('says what is the matter with an account', async () => {
    await bench.icloud('/photos/')
    await store(bench.session, { [phoneKey('capacity')]: 128 * 2 ** 30 })
    const popup = await bench.popup()
    const expected: [keyof typeof SITUATIONS, string, RegExp][] = [
      ['storage full', 'icloud-storage', /^problem: .*is full/],
      ['storage fine', 'icloud-storage', /^fine: .*There is room/],
      ['no iPhone', 'settings', /^problem: .*No iPhone/],
      ['iCloud Photos never on', 'settings', /^problem: .*no photo library/],
      ['terms pending', 'settings', /^problem: .*new terms/],
      ['an iPhone behind', 'update', /^problem: .*iOS 17\.4/],
      ['index not ready', 'settings', /^could-not-check: .*preparing/],
      ['web access off', 'settings', /^could-not-check: .*switched off/],
      ['Advanced Data Protection', 'settings', /^could-not-check: .*Advanced Data Protection/],
      ['signed out', 'settings', /^could-not-check: .*not signed in/],
      ['library larger than a phone', 'iphone-storage', /^problem: .*380 GB.* holds 128 GB/],
      ['no device', 'update', /^could-not-check: .*No iPhone/],
      ['second factor wanted', 'icloud-storage', /^could-not-check: .*not signed in/],
    ]
    const found: unknown[] = []
    for (const [situation, fix, words] of expected) {
      bench.standIn.services.reset()
      bench.standIn.services.suppose(SITUATIONS[situation])
      await askedAgain(popup)
      const said = (await verdicts(popup))[fix]
      if (!words.test(said ?? '')) found.push([situation, said])
    }
    expect(found).toEqual([])
    expect(bench.standIn.services.trapped).toEqual([])
  })

  it('asks the tab that was asked before, though it is too busy to be counted', async () => {
    const icloud = await bench.icloud()
    const popup = await bench.popup()
    await askedAgain(popup)
    const browser = await icloud.createCDPSession()
    await browser.send('Debugger.enable')
    await browser.send('Debugger.pause')
    const isPaused = new Promise(done => browser.once('Debugger.paused', done))
    icloud.evaluate('0')
    await isPaused
    // Whatever changes there, the tabs are asked who is there.
    await ask(bench.session, "storage.session.set({ 'apple-status': null })")
    await popup.waitForSelector('[data-state="nothing-open"]')
    const before = await popup.$eval(PANEL, it => it.getAttribute('data-asked'))
    await press(popup, say('account.again'))
    await browser.send('Debugger.resume')
    await popup.waitForSelector(`${at('asked')}:not([data-asked="${before}"])`)
  })

  it('stops also when the tab that was asked is no more, and before anything was answered', async () => {
    await known(bench, { facts: begun(), done: false })
    const popup = await bench.popup()
    await popup.waitForSelector(at('asking'))
    await press(popup, say('account.stop'))
    await popup.waitForSelector(at('asked'))
    // One that can no longer say so has ended all the same.
    const [since, until] = [60, 45].map(ago => new Date(Date.now() - ago * 60_000).toISOString()) as [
      string,
      string,
    ]
    const silent = { facts: { ...begun(), at: since }, done: false, arrivals: { since, until, arrived: 0 } }
    await known(bench, silent)
    await popup.waitForSelector(`${at('asked')} [data-arrivals="time"]`)
    expect((await verdicts(popup)).update).toContain(say('account.reasons.no_answer'))
  })

  it('takes a library that is larger than the phone for the first to try, and for nothing that is left to mend', async () => {
    const tried = `no-help ${begun().at}`
    await store(bench.session, Object.fromEntries(FIX_IDS.map(fix => [outcomeKey(fix), tried])))
    await known(bench, {
      facts: begun(),
      done: true,
      weighed: { at: begun().at, problems: ['iphone-storage'], fine: [] },
    })
    const popup = await bench.popup()
    await popup.waitForSelector('[data-ending="none-helped"]')
    expect(
      await popup.$eval('[data-fix]', it => [it.getAttribute('data-fix'), it.classList.contains('done')]),
    ).toEqual(['iphone-storage', true])
    await known(bench, {
      facts: begun(),
      done: true,
      weighed: { at: begun().at, problems: ['icloud-storage'], fine: [] },
    })
    await popup.waitForSelector('[data-ending]', { hidden: true })
    await popup.waitForSelector('[data-fix="icloud-storage"]:not(.done)')
  })
})

/** Firefox lets nobody stand between an extension and its own files. */
describe('what could not be loaded (chrome)', () =>
  inBrowser('chrome', bench => {
    it('is tried again by a press, also when iCloud was asked before', async () => {
      const popup = await bench.popup()
      const browser = await popup.createCDPSession()
      await browser.send('Network.enable')
      await browser.send('Network.setBlockedURLs', { urls: ['*/account-*.js'] })
      await known(bench, { facts: begun(), done: true })
      await popup.waitForSelector(`.toast ::-p-text(${say('checklist.not_loaded')})`)
      await browser.send('Network.setBlockedURLs', { urls: [] })
      await press(popup, say('account.ask'))
      await popup.waitForSelector(at('no-tab'))
    })
  }))
