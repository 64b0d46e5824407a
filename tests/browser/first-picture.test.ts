import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { OPEN_KEY, outcomeKey, SYMPTOM_KEY, tickKey } from '../../fixes/kept.ts'
import { startWait } from '../../fixes/wait-values.ts'
import { type Bench, inBoth, inBrowser } from './both.ts'
import { reloadPopup } from './popup.ts'
import { ask, store, stored } from './storage.ts'

const AT = '2026-11-24T09:00:00.000Z'
const KEPT = {
  [tickKey('restart.off')]: AT,
  [outcomeKey('update')]: `no-help ${AT}`,
  [SYMPTOM_KEY]: 'message.optimizing-performance',
}

/** Kept while the browser runs: what Apple's status page and iCloud said, the latter to a tab that is gone. */
const DOWN = {
  state: 'read',
  at: new Date().toISOString(),
  services: [
    { service: 'photos', state: 'trouble', kind: 'outage' },
    ...['account', 'upgrades', 'web'].map(service => ({ service, state: 'fine' })),
  ],
}
const SAID = {
  tabId: 4711,
  done: true,
  facts: {
    at: new Date().toISOString(),
    troubles: {},
    storage: { used: 5 * 2 ** 30, total: 5 * 2 ** 30, full: true },
  },
  weighed: { at: new Date().toISOString(), problems: ['icloud-storage'], fine: [] },
}

const known = (page: Page) => page.waitForSelector('main[aria-busy=false]')

/** What a person sees of the cards. */
const cards = (page: Page) =>
  page.$$eval('[data-fix]', all =>
    all.map(card => `${card.getAttribute('data-fix')} ${card.querySelector('summary')?.textContent}`),
  )

/** From its next opening on, the browser's answers about what is kept, what was read, and which tab is in front wait for `answer()`. */
async function holdAnswers(
  page: Page,
  held: ('local' | 'session' | 'tabs')[] = ['local', 'session', 'tabs'],
) {
  await page.evaluateOnNewDocument((names: string[]) => {
    const held = new Promise(done => Object.assign(window, { answer: done }))
    for (const api of [Reflect.get(window, 'browser'), Reflect.get(window, 'chrome')]) {
      for (const [owner, name] of [
        [names.includes('local') && api?.storage?.local, 'get'],
        [names.includes('session') && api?.storage?.session, 'get'],
        [names.includes('tabs') && api?.tabs, 'query'],
      ]) {
        if (!owner) continue
        const ask = owner[name].bind(owner)
        owner[name] = (...about: unknown[]) => held.then(() => ask(...about))
      }
    }
  }, held)
}

/** From its next opening on, nothing in it takes too long, however busy this computer is. */
const holdPatience = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    const { setTimeout } = window
    const short = (done: TimerHandler, ms = 0, ...values: unknown[]) =>
      ms < 300 ? setTimeout(done, ms, ...values) : 0
    Object.assign(window, { setTimeout: short })
  })

/** Opens the page again, up to a picture that has no answers; `part` is in it. */
async function reopen(page: Page, part = '[data-fix]') {
  await page.bringToFront()
  await page.reload()
  await page.waitForSelector(`main[aria-busy=true] ${part}`)
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
}

async function answer(page: Page) {
  await page.evaluate('answer()')
  await known(page)
}

/** How far things jumped since the page was opened, as Chromium scores it: 0 is not at all. */
const jumps = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>(done => {
        let sum = 0
        const observer = new PerformanceObserver(list => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        // Two pictures after the last change, and what the browser has not handed out yet.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            for (const entry of observer.takeRecords())
              sum += (entry as PerformanceEntry & { value: number }).value
            done(sum)
          }),
        )
      }),
  )

/** Until the last look has these words: it is noted after what it shows is drawn. */
const remembered = (page: Page, words: string) =>
  page.waitForFunction((wanted: string) => localStorage.getItem('last-look')?.includes(wanted), {}, words)

/** The same of the room that the part about icloud.com takes. */
const roomRemembered = (page: Page) =>
  page.waitForFunction(() => {
    const room = localStorage.getItem(`last-room:${location.pathname}`)
    if (room === null) return localStorage.getItem('last-look') === null
    return Number(room) === document.querySelector<HTMLElement>('.page')?.offsetHeight
  })

async function jumpsWhenOpened(page: Page) {
  await roomRemembered(page)
  await reopen(page)
  await answer(page)
  return jumps(page)
}

/** As large as a popup, of somebody who has been here before. */
async function returning(bench: Bench, values: Record<string, unknown> = KEPT) {
  const popup = await bench.popup()
  await popup.setViewport({ width: 400, height: 600 })
  await store(bench.session, values)
  await popup.waitForSelector('[data-fix="restart"] summary')
  await reloadPopup(popup)
  await known(popup)
  return popup
}

inBrowser('chrome', bench => {
  it('is there when the browser takes long to answer, as it was, and can be used', async () => {
    await bench.icloud()
    const popup = await returning(bench)
    const before = await cards(popup)
    expect(before[0]).toContain('icloud-storage')
    await holdAnswers(popup)
    await reopen(popup)
    expect(await popup.$eval('h1', title => title.checkVisibility())).toBe(true)
    expect(await cards(popup)).toEqual(before)
    await popup.click('[data-fix="restart"] summary')
    await popup.waitForSelector('[data-fix="restart"] details[open] [data-step="restart.off"]:checked')
    await answer(popup)
    expect(await cards(popup)).toEqual(before)
    await popup.waitForSelector('[data-fix="restart"] details[open]')
    await popup.waitForSelector('[data-finding="storage-usage"]')
  })

  it('keeps and shows what is ticked while the tabs do not answer', async () => {
    const popup = await bench.popup('#fix-restart')
    await holdAnswers(popup, ['tabs'])
    await reopen(popup)
    await popup.click('[data-step="restart.off"]')
    await popup.waitForFunction(() => document.querySelector('header .count')?.textContent?.startsWith('0'))
    await popup.waitForSelector('[data-step="restart.off"]:checked')
    await popup.waitForSelector('[data-fix="restart"] summary ::-p-text(1 of)')
    expect(Object.keys(await stored(bench.session))).toContain(tickKey('restart.off'))
    await answer(popup)
    await popup.waitForSelector('[data-step="restart.off"]:checked')
  })

  it('is the header, before the browser answers: nothing below it is drawn that could jump', async () => {
    const popup = await bench.popup()
    await popup.setViewport({ width: 400, height: 600 })
    await bench.icloud()
    await popup.bringToFront()
    await popup.waitForSelector('[data-finding="storage-usage"].problem')
    await holdAnswers(popup)
    await holdPatience(popup)
    await popup.evaluate(() => localStorage.clear())
    await reopen(popup, 'h1')
    expect(await popup.$eval('h1', title => title.checkVisibility())).toBe(true)
    expect(await popup.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThanOrEqual(600)
    expect(await popup.$('[data-fix]')).toBeNull()
    await answer(popup)
    expect((await cards(popup))[0]).toContain('icloud-storage')
    expect(await jumps(popup)).toBe(0)
  })

  it('is that of a new checklist for somebody new', async () => {
    const popup = await bench.popup()
    const before = await cards(popup)
    await holdAnswers(popup)
    await reopen(popup)
    expect(await popup.$('.first-run')).not.toBeNull()
    expect(await cards(popup)).toEqual(before)
    await answer(popup)
  })

  it('does not jump when the answers come late', async () => {
    const popup = await bench.popup()
    await holdAnswers(popup)
    await popup.setViewport({ width: 400, height: 600 })
    expect(await jumpsWhenOpened(popup)).toBe(0)
    await store(bench.session, KEPT)
    await popup.waitForSelector('[data-symptom][aria-pressed="true"]')
    await remembered(popup, SYMPTOM_KEY)
    expect(await jumpsWhenOpened(popup)).toBe(0)
    await bench.icloud()
    await popup.bringToFront()
    await popup.waitForSelector('[data-finding="storage-usage"].problem')
    // The way to a page that is no longer in front.
    await popup.waitForSelector('.page > .button.main')
    await remembered(popup, 'storage-usage')
    expect(await jumpsWhenOpened(popup)).toBe(0)
    await popup.goto(`${bench.session.extensionOrigin}/sidepanel.html`)
    await answer(popup)
    await popup.waitForSelector('.page > .button.main')
    expect(await jumpsWhenOpened(popup)).toBe(0)
    // A card with a timer, and one that runs.
    for (const values of [
      { [OPEN_KEY]: 'charge' },
      startWait('charge.leave', 'morning', { items: 300 }, new Date()),
    ]) {
      await store(bench.session, values)
      await popup.waitForSelector('[data-fix="charge"] details[open] [data-wait]')
      await remembered(popup, Object.keys(values)[0] as string)
      expect(await jumpsWhenOpened(popup)).toBe(0)
    }
    // What iCloud itself said, which a side panel has room for, and a card in which Apple was asked.
    await popup.setViewport({ width: 400, height: 2400 })
    await ask(
      bench.session,
      `storage.session.set(${JSON.stringify({ 'apple-status': DOWN, account: SAID })})`,
    )
    await store(bench.session, { [OPEN_KEY]: 'connection' })
    await popup.waitForSelector('[data-account="asked"]')
    await popup.waitForSelector('[data-fix="connection"] details[open] [data-apple="read"]')
    await remembered(popup, '"asked":true')
    await remembered(popup, 'connection')
    await popup.waitForFunction(() => localStorage.getItem(`last-account-room:${location.pathname}`) !== null)
    expect(await jumpsWhenOpened(popup)).toBe(0)
    expect(await popup.$('[data-account="asked"] .findings')).not.toBeNull()
    expect(await popup.$('[data-apple="read"]')).not.toBeNull()
    // A measure that cannot fail would be none.
    await popup.evaluate(() => localStorage.clear())
    expect(await jumpsWhenOpened(popup)).toBeGreaterThan(0)
  })
})

inBoth('what is remembered of the last look', bench => {
  it('goes with everything else', async () => {
    const popup = await returning(bench)
    expect(await popup.evaluate(() => localStorage.length)).toBe(2)
    await popup.$$eval('footer button', buttons => buttons.at(-1)?.click())
    await (await popup.waitForSelector('dialog .danger'))?.click()
    await popup.waitForFunction(() => localStorage.length === 0 && !document.querySelector('input:checked'))
    await reloadPopup(popup)
    await known(popup)
    expect(await popup.evaluate(() => localStorage.length)).toBe(0)
  })
})
