import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, expect, it, vi } from 'vitest'
import { OPEN_KEY, outcomeKey, waitKey } from '../../fixes/kept.ts'
import { outcomeValue } from '../../fixes/outcomes.ts'
import { say } from '../unit/locale.ts'
import { type Bench, inBoth, inBrowser } from './both.ts'
import { builtExtension } from './launch.ts'
import { pressToolbarButton, reloadPopup } from './popup.ts'
import { ask, store, stored } from './storage.ts'

const WAIT = '[data-fix="charge"] [data-wait]'
const state = (name: string) => `[data-fix="charge"] [data-wait="${name}"]`
const verdict = (name: string) => `${state('over')} [data-verdict="${name}"]`
const FIELD = `${WAIT} [name="items"]`
const HOUR = 3_600_000

const api = '(globalThis.browser ?? chrome)'

async function press(page: Page, words: string, within = WAIT) {
  const button = await page.waitForSelector(
    `${within} ::-p-xpath(.//button[starts-with(normalize-space(),"${words}")])`,
    { visible: true },
  )
  await button?.press('Enter')
}

const says = async (page: Page, selector = WAIT) =>
  (await (await page.waitForSelector(selector))?.evaluate(one => one.textContent)) ?? ''

const toastSays = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted: string) => document.querySelector('.toast span')?.textContent === wanted,
    {},
    words,
  )

async function undo(page: Page, words: string) {
  await toastSays(page, words)
  await page.click('.toast button')
}

/** The badge on every tab that has none of its own, once it is `text`. */
const badgeIs = (page: Page, text: string) =>
  page.waitForFunction(`${api}.action.getBadgeText({}).then(found => found === '${text}')`)
const title = (page: Page) => page.evaluate(`${api}.action.getTitle({})`)
const alarms = (page: Page) =>
  page.evaluate(`${api}.alarms.getAll().then(all => all.map(one => one.name))`) as Promise<string[]>

/** As if the time had come: the wait began two hours ago and is over since one. */
const comeDue = ({ session }: Bench, inMs = -HOUR) =>
  store(session, {
    [waitKey('since')]: new Date(Date.now() - 2 * HOUR).toISOString(),
    [waitKey('until')]: new Date(Date.now() + inMs).toISOString(),
  })

async function startWith(page: Page, items: string) {
  await press(page, say('waiting.start'))
  await page.waitForSelector(FIELD, { visible: true })
  await page.type(FIELD, items)
  await press(page, 'Until the morning')
  await page.waitForSelector(state('running'))
}

async function answer(page: Page, items: string) {
  await page.waitForSelector(FIELD, { visible: true })
  await page.type(FIELD, items)
  await press(page, say('waiting.answer'))
}

inBoth('waiting', bench => {
  it('measures what is stuck: a count, a night, the same question', async () => {
    const popup = await bench.popup('#fix-charge')
    expect(await alarms(popup)).toEqual([])
    await press(popup, say('waiting.start'))
    await popup.waitForFunction((field: string) => document.activeElement?.matches(field), {}, FIELD)
    await popup.type(FIELD, 'lots')
    await popup.type(`${WAIT} [name="status"]`, 'Uploading')
    await press(popup, 'Until the morning')
    await popup.waitForSelector(`${WAIT} [role="alert"]`)
    expect(await says(popup)).toContain(say('waiting.not_a_count'))
    await popup.$eval(FIELD, field => (field as HTMLInputElement).select())
    await popup.keyboard.type('1,204')
    await press(popup, 'Until the morning')
    await popup.waitForSelector(state('running'))
    await popup.waitForFunction((panel: string) => document.activeElement?.matches(panel), {}, WAIT)
    await reloadPopup(popup)
    await popup.waitForSelector(`${state('running')} [data-notify="false"]`)
    expect(await says(popup)).toMatch(/Look again: .*items left: 1,204 · “Uploading”/)
    expect(await alarms(popup)).toEqual(['wait'])
    expect(await title(popup)).toBe('Unstuck')

    await comeDue(bench)
    await popup.waitForSelector(state('due'))
    await badgeIs(popup, '1')
    expect(await title(popup)).toBe(say('waiting.badge', { here: 'Unstuck' }))
    expect(await alarms(popup)).toEqual([])
    expect(await says(popup)).toContain('items left: 1,204')
    await answer(popup, '1204')
    await popup.waitForSelector(verdict('stuck'))
    expect(await says(popup)).toContain('Before: 1,204, now: 1,204')
    await badgeIs(popup, '')
    expect(await title(popup)).toBe('Unstuck')
    await undo(popup, say('waiting.answered'))
    await popup.waitForSelector(state('due'))
    await badgeIs(popup, '1')
    // As it was handed in.
    await press(popup, say('waiting.answer'))
    await popup.waitForSelector(verdict('stuck'))

    // Once more, with the new count as the one before.
    const again = async () => {
      await press(popup, say('waiting.again'))
      const before = await popup.waitForSelector(FIELD)
      expect(await before?.evaluate(field => (field as HTMLInputElement).value)).toBe('1204')
      await press(popup, 'One hour')
      await popup.waitForSelector(state('running'))
    }
    await again()
    await undo(popup, say('waiting.anew'))
    await popup.waitForSelector(verdict('stuck'))
    await again()
    await comeDue(bench)
    await popup.waitForSelector(state('due'))
    await answer(popup, '300')
    await popup.waitForSelector(verdict('moving'))
    expect(await says(popup)).toContain('Before: 1,204, now: 300')
    await popup.click('.report > summary')
    await popup.waitForSelector('.paper')
    expect(await says(popup, '.paper')).toMatch(/items left: 1,204.*items left: 300.*Fewer left than before/s)

    // And what is stuck then leads to the next fix.
    await press(popup, say('waiting.again'))
    await press(popup, 'One hour')
    await popup.waitForSelector(state('running'))
    await comeDue(bench)
    await popup.waitForSelector(state('due'))
    await answer(popup, '300')
    await press(popup, 'Next:')
    await popup.waitForSelector('[data-fix="charge"] details:not([open])')
    await popup.waitForFunction(() => document.activeElement?.matches('[data-fix] > [open] > summary'))
  })

  it('keeps what was typed when the checklist closes on it, and forgets it when handed in or cancelled', async () => {
    const status = `${WAIT} [name="status"]`
    const draft = async () => Object.keys(await stored(bench.session)).filter(key => key.includes('draft'))
    const typed = (field: string) => popup.$eval(field, input => (input as HTMLInputElement).value)
    /** As when the person looks something up: the popup is gone, and comes again. */
    const comeBack = async (words: string) => {
      await vi.waitFor(async () => expect(Object.values(await stored(bench.session))).toContain(words))
      await popup.close()
      // The next one knows of it before the browser's storage has answered.
      expect(await ask(bench.session, "localStorage.getItem('last-look')")).toContain(words)
      popup = await bench.popup('#fix-charge')
      await popup.waitForSelector(FIELD, { visible: true })
    }
    let popup = await bench.popup('#fix-charge')
    await press(popup, say('waiting.start'))
    await popup.waitForSelector(FIELD, { visible: true })
    await popup.type(FIELD, 'about 1,2')
    await comeBack('about 1,2')
    expect(await typed(FIELD)).toBe('about 1,2')
    expect(await popup.evaluate(() => document.activeElement?.localName)).not.toBe('input')
    await popup.type(status, 'Uploading')
    await comeBack('Uploading')
    expect([await typed(FIELD), await typed(status)]).toEqual(['about 1,2', 'Uploading'])
    // No wait is under way.
    expect([await alarms(popup), await popup.$('[data-wait-line]')]).toEqual([[], null])
    await press(popup, say('checklist.cancel'))
    await popup.waitForSelector(FIELD, { hidden: true })
    await vi.waitFor(async () => expect(await draft()).toEqual([]))

    await startWith(popup, '7')
    await vi.waitFor(async () => expect(await draft()).toEqual([]))
    await press(popup, say('waiting.look_now'))
    await popup.waitForSelector(FIELD, { visible: true })
    await popup.type(FIELD, '6')
    await comeBack('6')
    expect(await typed(FIELD)).toBe('6')
    // When it is time it stands in the form that is there then.
    await store(bench.session, { [waitKey('until')]: new Date().toISOString() })
    await comeBack('6')
    await popup.waitForSelector(state('due'))
    expect(await typed(FIELD)).toBe('6')
    await popup.focus(FIELD)
    await popup.keyboard.press('Enter')
    await popup.waitForSelector(verdict('moving'))
    await vi.waitFor(async () => expect(await draft()).toEqual([]))
  })

  it('is one more on the badge of a tab with a problem, and shows on the others', async () => {
    await bench.icloud()
    await bench.icloud('/?usage=fine')
    const popup = await bench.popup('#fix-charge')
    /** One tab has this badge and title, every other those. */
    const areShown = (one: string[], others: string[]) =>
      popup.waitForFunction(`(async () => {
          const { tabs, action } = ${api}
          const ids = (await tabs.query({})).map(({ id: tabId }) => ({ tabId }))
          const ask = tab => Promise.all([action.getBadgeText(tab), action.getTitle(tab)])
          const shown = (await Promise.all(ids.map(ask))).map(each => each.join())
          const rest = shown.filter(each => each !== ${JSON.stringify(one.join())})
          return rest.length === shown.length - 1 && rest.every(each => each === ${JSON.stringify(others.join())})
        })()`)
    const here = say('hints.badge', { n: 1 })
    await areShown(['1', here], ['', 'Unstuck'])
    await startWith(popup, '5')
    await comeDue(bench)
    await areShown(['2', say('waiting.badge', { here })], ['1', say('waiting.badge', { here: 'Unstuck' })])
    await answer(popup, '0')
    await areShown(['1', here], ['', 'Unstuck'])
  })

  // What follows is the same code at work in both browsers: once is enough.
  if (bench.name === 'firefox') return

  it('takes two wordings of one message for the same words', async () => {
    const popup = await bench.popup('#fix-charge')
    await store(bench.session, {
      [waitKey('step')]: 'charge.leave',
      [waitKey('status')]: 'Saving Battery Power',
    })
    await comeDue(bench)
    await popup.waitForSelector(state('due'))
    await popup.type(`${WAIT} [name="status"]`, 'Stromsparmodus')
    await press(popup, say('waiting.answer'))
    await popup.waitForSelector(verdict('stuck'))
    const wordings = { was: 'Saving Battery Power', status: 'Stromsparmodus' }
    expect(await says(popup)).toContain(say('waiting.verdicts.stuck_message', wordings))
    // Nothing of it is left in the next answer.
    await undo(popup, say('waiting.answered'))
    await popup.waitForSelector(state('due'))
    await popup.$eval(`${WAIT} [name="status"]`, field => (field as HTMLInputElement).select())
    await popup.type(`${WAIT} [name="status"]`, 'Uploading')
    await press(popup, say('waiting.answer'))
    await popup.waitForSelector(verdict('said'))
  })

  it('stands above the cards while its card is folded', async () => {
    const popup = await bench.popup('#fix-charge')
    await startWith(popup, '5')
    expect(await popup.$('[data-wait-line]')).toBeNull()
    await popup.click('[data-fix="settings"] summary')
    await popup.waitForSelector('[data-wait-line="running"]')
    // By the alarm itself.
    await comeDue(bench, 1000)
    await popup.waitForSelector('[data-wait-line="due"]')
    // Asks nobody once a fix worked, and again when it stopped again.
    const worked = outcomeKey('settings')
    await store(bench.session, { [worked]: outcomeValue('fixed', new Date()) })
    await popup.waitForSelector('[data-ending="fixed"]')
    expect(await popup.$('[data-wait-line]')).toBeNull()
    await popup.waitForFunction(`${api}.action.getBadgeText({}).then(text => text === '')`)
    await popup.$$eval('[data-ending] button', buttons => buttons.at(-1)?.click())
    await popup.waitForSelector('[data-wait-line="due"]')
    await popup.waitForFunction(`${api}.action.getBadgeText({}).then(text => text !== '')`)
    await popup.click('[data-wait-line]')
    await popup.waitForSelector(`[data-fix="charge"] details[open] [data-wait="due"]`, { visible: true })
    expect(await popup.$('[data-wait-line]')).toBeNull()
  })

  it('is one at a time; what replaces or stops it can be undone', async () => {
    const popup = await bench.popup('#fix-charge')
    await startWith(popup, '5')
    await popup.click('[data-fix="update"] summary')
    const other = '[data-fix="update"] [data-wait]'
    await press(popup, say('waiting.start'), other)
    const charge = say('fixes.charge.title')
    expect(await says(popup, other)).toContain(say('waiting.replaces', { title: charge }))
    await press(popup, 'One hour', other)
    await popup.waitForSelector('[data-fix="update"] [data-wait="running"]')
    await undo(popup, say('waiting.replaced', { title: charge }))
    await popup.waitForSelector(state('running'))
    await popup.waitForSelector('[data-fix="update"] [data-wait="none"]')
    await popup.click('[data-wait-line]')
    await press(popup, say('waiting.stop'))
    await popup.waitForSelector(state('none'))
    expect(await popup.$(FIELD)).toBeNull()
    await popup.waitForFunction(`${api}.alarms.getAll().then(all => all.length === 0)`)
    await undo(popup, say('waiting.stopped'))
    await popup.waitForSelector(state('running'))
    expect((await stored(bench.session))[waitKey('items')]).toBe(5)
    await popup.waitForFunction(`${api}.alarms.getAll().then(all => all.length === 1)`)
  })

  it('is not lost when its card goes with another answer', async () => {
    const popup = await bench.popup()
    await store(bench.session, {
      [waitKey('step')]: 'wait-after-import.leave',
      [waitKey('since')]: new Date(Date.now() - 2 * HOUR).toISOString(),
      [waitKey('until')]: new Date(Date.now() - HOUR).toISOString(),
    })
    await popup.waitForSelector('.wait-above [data-wait="due"]', { visible: true })
    expect(await popup.$('[data-fix="wait-after-import"]')).toBeNull()
  })

  it('can be answered early, by the keyboard alone', async () => {
    const popup = await bench.popup('#fix-charge')
    const tabTo = async (words: string) => {
      const at = () => popup.evaluate(() => document.activeElement?.textContent ?? '')
      for (let presses = 0; presses < 12 && !(await at()).startsWith(words); presses++)
        await popup.keyboard.press('Tab')
      expect(await at()).toMatch(new RegExp(`^${words}`))
    }
    await popup.waitForSelector(state('none'))
    await popup.focus('[data-step="charge.leave"]')
    await tabTo(say('waiting.start'))
    await popup.keyboard.press('Enter')
    await popup.waitForSelector(FIELD)
    await popup.keyboard.type('12')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector(state('running'))
    await tabTo(say('waiting.look_now'))
    await popup.keyboard.press('Enter')
    await popup.waitForSelector(FIELD)
    await popup.keyboard.type('12')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector(`${state('running')} [data-verdict="early"]`)
    expect(await says(popup)).toContain('it is early')
    expect(await alarms(popup)).toEqual(['wait'])
    await tabTo(say('waiting.look_now'))
    await popup.keyboard.press('Enter')
    await popup.waitForSelector(FIELD)
    await popup.keyboard.type('0')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector(verdict('done'))
  })

  it('goes on without a notification when the person says no', async () => {
    const popup = await bench.popup('#fix-charge')
    await startWith(popup, '5')
    // The browser's own question cannot be pressed here.
    await popup.evaluate(`${api}.permissions.request = () => Promise.resolve(false)`)
    await (await popup.waitForSelector('[data-notify="false"]'))?.click()
    await toastSays(popup, say('waiting.notify_refused'))
    await popup.waitForSelector(`${state('running')} [data-notify="false"]`)
  })
})

/** Chromium's question cannot be answered here, so this one need not ask. */
function builtWithNotices(): string {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-notices-'))
  cpSync(builtExtension('chrome'), folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const { optional_permissions: optional, ...manifest } = JSON.parse(readFileSync(file, 'utf8'))
  expect(optional).toEqual(['notifications'])
  writeFileSync(file, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, ...optional] }))
  return folder
}

const ALLOWED = builtWithNotices()

// Chromium asks in a window of its own, which nothing here can press: see below.
inBrowser('firefox', bench => {
  it('tells by a notification only when that is allowed, and can be told not to', async () => {
    const popup = await bench.popup('#fix-charge')
    await startWith(popup, '5')
    const allow = await popup.waitForSelector('[data-notify="false"]')
    await allow?.press('Enter')
    await popup.waitForSelector('[data-notify="true"]')
    // Without a screen there is nothing to show it on: Firefox closes it at once, and says so.
    await popup.evaluate(
      'browser.notifications.onClosed.addListener(id => document.body.setAttribute("data-closed", id))',
    )
    await comeDue(bench)
    await popup.waitForSelector(state('due'))
    await popup.waitForSelector('[data-closed="wait"]')
    await answer(popup, '5')
    await press(popup, say('waiting.again'))
    await press(popup, 'One hour')
    const allowed = await popup.waitForSelector('[data-notify="true"]')
    await allowed?.press('Enter')
    await popup.waitForSelector('[data-notify="false"]')
  })
})

inBrowser('chrome', bench => {
  it("keeps what is typed in the browser's own popup, which closes with a look elsewhere", async () => {
    await store(bench.session, { [OPEN_KEY]: 'charge' })
    const page = await bench.icloud()
    const popup = await pressToolbarButton(bench.session, page)
    await press(popup, say('waiting.start'))
    await popup.waitForSelector(FIELD, { visible: true })
    await popup.type(FIELD, '1,2')
    const items = waitKey('draft-items')
    await vi.waitFor(async () => expect((await stored(bench.session))[items]).toBe('1,2'))
    const closed = new Promise(done => popup.once('close', done))
    const other = await bench.icloud()
    await closed
    const again = await pressToolbarButton(bench.session, other)
    const field = await again.waitForSelector(FIELD, { visible: true })
    expect(await field?.evaluate(input => (input as HTMLInputElement).value)).toBe('1,2')
  })
})

inBrowser(
  'chrome',
  bench => {
    afterAll(() => rmSync(ALLOWED, { recursive: true, force: true }))
    const shown = (popup: Page, ids: string) =>
      popup.waitForFunction(`chrome.notifications.getAll().then(all => Object.keys(all).join() === '${ids}')`)

    it('is told by a notification that leads to the card, and goes with the answer', async () => {
      const popup = await bench.popup('#fix-charge')
      await startWith(popup, '5')
      await shown(popup, '')
      await comeDue(bench)
      await shown(popup, 'wait')
      const background = await bench.session.browser.waitForTarget(one => one.type() === 'service_worker')
      const opened = bench.session.browser.waitForTarget(
        one =>
          one.opener() === undefined && one.url().endsWith('popup.html#fix-charge') && one !== popup.target(),
      )
      // As the system does when it is pressed.
      await (await background.worker())?.evaluate("chrome.notifications.onClicked.dispatch('wait')")
      const page = (await (await opened).page()) as Page
      await page.waitForSelector(`[data-fix="charge"] details[open] [data-wait="due"]`, { visible: true })
      await shown(page, '')
      await page.close()
    })
  },
  { extension: ALLOWED },
)
