import type { Page } from 'puppeteer-core'
import { expect, it, vi } from 'vitest'
import { FIX_IDS, type FixId } from '../../fixes/fix.ts'
import { noteKey, outcomeKey, SYMPTOM_KEY, tickKey } from '../../fixes/kept.ts'
import { inBoth } from './both.ts'
import { CARD, openStorageCard, ours } from './our-ui.ts'
import { openPopup, reloadPopup } from './popup.ts'
import { store, stored } from './storage.ts'

const answer = (fix: FixId, result: string) => `[data-fix="${fix}"] [data-answer="${result}"]`
const pressed = (fix: FixId, result: string) => `${answer(fix, result)}[aria-pressed="true"]`
const note = (fix: FixId) => `[data-fix="${fix}"] textarea`
const gate = (step: string) => `input[type=checkbox][data-gate="${step}"]`
const box = (step: string) => `input[type=checkbox][data-step="${step}"]`
const UNDO = '.toast button'

/** Presses what is drawn, once it is. */
async function press(popup: Page, selector: string) {
  const button = await popup.waitForSelector(selector, { visible: true })
  await button?.press(' ')
}

const wordsOf = (popup: Page, selector: string) =>
  popup.$eval(selector, element => element.textContent?.replace(/\s+/g, ' ') ?? '')

/** Waits until `key` is kept; with `yes` false, until it is not. */
const isKept = (popup: Page, key: string, yes = true) =>
  popup.waitForFunction(
    `(globalThis.browser ?? chrome).storage.local.get('${key}').then(found => ('${key}' in found) === ${yes})`,
  )

const AT = '2026-11-24T09:00:00.000Z'
const sayAll = (result: string, but: FixId[] = []) =>
  Object.fromEntries(FIX_IDS.filter(id => !but.includes(id)).map(id => [outcomeKey(id), `${result} ${AT}`]))

const focusIn = (popup: Page, selector: string) =>
  popup.waitForFunction((wanted: string) => document.activeElement?.closest(wanted), {}, selector)

inBoth('how a fix went', bench => {
  it('is said, changed, taken back by pressing it again, and each of it undone', async () => {
    const popup = await bench.popup('#fix-restart')
    await press(popup, answer('restart', 'no-help'))
    await popup.waitForSelector(pressed('restart', 'no-help'))
    await popup.waitForSelector('[data-fix="restart"].done')
    expect(await wordsOf(popup, '[data-fix="restart"] .outcome')).toMatch(
      /You said: it did not help \(\d.*\)/,
    )
    await press(popup, answer('restart', 'could-not'))
    await popup.waitForSelector(pressed('restart', 'could-not'))
    expect(await popup.$$(`[data-fix="restart"] [aria-pressed="true"]`)).toHaveLength(1)
    await popup.waitForFunction(() =>
      document.querySelector('.toast')?.textContent?.includes('you could not do it'),
    )
    await press(popup, UNDO)
    await popup.waitForSelector(pressed('restart', 'no-help'))
    await popup.waitForSelector('.toast', { hidden: true })
    await press(popup, answer('restart', 'no-help'))
    await popup.waitForSelector('[data-fix="restart"]:not(.done)')
    expect(await popup.$(note('restart'))).toBeNull()
    await press(popup, UNDO)
    await popup.waitForSelector(pressed('restart', 'no-help'))
    // And it stands on the folded card.
    await press(popup, '[data-fix="restart"] summary')
    await popup.waitForSelector('[data-fix="restart"] details:not([open])')
    expect(await wordsOf(popup, '[data-fix="restart"] summary')).toMatch(/You said: it did not help \(/)
    expect(await wordsOf(popup, 'header .count')).toBe('1 of 7 fixes done')
  })

  // What follows is the same code at work in both browsers: once is enough.
  if (bench.name === 'firefox') return

  it('has for each step the time it was ticked at, which Undo brings back', async () => {
    const key = tickKey('restart.check')
    await store(bench.session, { [key]: AT })
    const popup = await bench.popup('#fix-restart')
    await press(popup, `${box('restart.check')}:checked`)
    await isKept(popup, key, false)
    await press(popup, UNDO)
    await isKept(popup, key)
    expect((await stored(bench.session))[key]).toBe(AT)
    await popup.waitForSelector('.toast', { hidden: true })
  })

  it('is asked in each of the seven, and in a card beyond them', async () => {
    const popup = await bench.popup('#fix-restart')
    const asked = await popup.$$eval('[data-answer="fixed"]', buttons =>
      buttons.map(button => button.closest('[data-fix]')?.getAttribute('data-fix')),
    )
    expect(asked).toEqual([...FIX_IDS])
    const group = await popup.$eval('[data-fix="restart"] [role=group]', element => {
      const label = document.getElementById(element.getAttribute('aria-labelledby') ?? '')
      const buttons = [...element.querySelectorAll('button')]
      return [label?.textContent, ...buttons.map(one => `${one.ariaPressed}: ${one.textContent}`)]
    })
    expect(group).toEqual([
      'How did it go?',
      'false: It fixed it',
      'false: It did not help',
      'false: I could not do it',
      'false: Not about my phone',
    ])
    expect(await popup.$(note('restart'))).toBeNull()
    // With the keyboard alone.
    await popup.focus(answer('restart', 'no-help'))
    await popup.keyboard.press(' ')
    await popup.waitForSelector(pressed('restart', 'no-help'))
    await focusIn(popup, '[data-answer="no-help"]')
    for (let presses = 0; presses < 3; presses++) await popup.keyboard.press('Tab')
    await focusIn(popup, 'textarea')
    // A card beyond the seven asks the same.
    await store(bench.session, { [SYMPTOM_KEY]: 'message.low-power' })
    await popup.waitForSelector('[data-fix="low-power"] [data-answer="fixed"]')
  })
})

inBoth('a note', bench => {
  async function withField() {
    const popup = await bench.popup('#fix-restart')
    await press(popup, answer('restart', 'no-help'))
    await popup.waitForSelector(note('restart'), { visible: true })
    return popup
  }
  const written = (popup: Page) => popup.$eval(note('restart'), field => (field as HTMLTextAreaElement).value)

  it('is kept while it is written, at most 500 characters, over reopening, until it is emptied', async () => {
    const popup = await withField()
    expect(await popup.$eval(note('restart'), field => (field as HTMLTextAreaElement).maxLength)).toBe(500)
    // Chromium's own popup keeps nothing on its way out.
    await popup.type(note('restart'), '  It stayed <b>black</b>.')
    await isKept(popup, noteKey('restart'))
    expect(await popup.evaluate(() => document.activeElement?.localName)).toBe('textarea')
    await popup.focus(answer('restart', 'no-help'))
    await vi.waitFor(async () =>
      expect((await stored(bench.session))[noteKey('restart')]).toBe('It stayed <b>black</b>.'),
    )
    await reloadPopup(popup)
    await popup.waitForSelector(note('restart'), { visible: true })
    expect(await written(popup)).toBe('It stayed <b>black</b>.')
    await popup.$eval(note('restart'), field => (field as HTMLTextAreaElement).select())
    await popup.keyboard.press('Backspace')
    await popup.focus(answer('restart', 'no-help'))
    await isKept(popup, noteKey('restart'), false)
  })

  // What follows is the same code at work in both browsers: once is enough.
  if (bench.name === 'firefox') return

  it('is there again when the checklist was closed on it', async () => {
    const popup = await withField()
    await popup.type(note('restart'), 'Half a sen')
    await vi.waitFor(async () => expect((await stored(bench.session))[noteKey('restart')]).toBe('Half a sen'))
    await popup.close()
    const again = await bench.popup('#fix-restart')
    await again.waitForSelector(note('restart'), { visible: true })
    await again.waitForFunction(
      (selector: string) => document.querySelector<HTMLTextAreaElement>(selector)?.value === 'Half a sen',
      {},
      note('restart'),
    )
  })

  it('leaves the way back of the answer alone, and is not lost when another view ticks or answers', async () => {
    const popup = await withField()
    await popup.type(note('restart'), 'Still writing')
    await press(popup, UNDO)
    await popup.waitForSelector('[data-fix="restart"]:not(.done)')
    await press(popup, answer('restart', 'no-help'))
    await popup.waitForSelector(note('restart'), { visible: true })
    expect(await written(popup)).toBe('Still writing')
    await popup.focus(note('restart'))
    const other = await openPopup(bench.session, 'popup.html#fix-restart')
    await press(other, box('restart.check'))
    await other.waitForSelector(`${box('restart.check')}:checked`)
    await press(other, answer('restart', 'could-not'))
    // A tab behind another draws nothing.
    await popup.bringToFront()
    await popup.waitForSelector(pressed('restart', 'could-not'))
    expect(await written(popup)).toBe('Still writing')
    await other.bringToFront()
    await press(other, answer('restart', 'could-not'))
    await popup.bringToFront()
    await popup.waitForSelector('[data-fix="restart"]:not(.done)')
    expect(await written(popup)).toBe('Still writing')
    await isKept(popup, noteKey('restart'))
    await other.close()
  })

  it('stays to be read and deleted when its answer is taken back: the report has it too', async () => {
    await store(bench.session, { [noteKey('restart')]: 'Said too much' })
    const popup = await bench.popup('#fix-restart')
    await popup.waitForSelector(note('restart'), { visible: true })
    expect(await written(popup)).toBe('Said too much')
    await popup.$eval(note('restart'), field => (field as HTMLTextAreaElement).select())
    await popup.keyboard.press('Backspace')
    await isKept(popup, noteKey('restart'), false)
    // Whoever empties it may write it anew.
    await popup.keyboard.type('Black')
    await isKept(popup, noteKey('restart'))
  })
})

inBoth('what a step can cost', bench => {
  it('has to be understood before the checklist shows how', async () => {
    const popup = await bench.popup('#fix-icloud-storage')
    const step = 'icloud-storage.recently-deleted'
    await popup.waitForSelector(gate(step), { visible: true })
    const words = () => popup.$eval(gate(step), input => input.closest('li')?.textContent)
    expect(await words()).toContain('gone for good')
    expect(await words()).not.toContain('Empty Recently Deleted')
    expect(await popup.$(box(step))).toBeNull()
    const described = await popup.$eval(
      gate(step),
      input => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent,
    )
    expect(described).toContain('gone for good')
    await popup.focus(gate(step))
    await popup.keyboard.press(' ')
    await popup.waitForSelector(box(step), { visible: true })
    expect(await words()).toContain('Empty Recently Deleted')
    await focusIn(popup, gate(step))
    // It can be thought over again until the step is done.
    await press(popup, gate(step))
    await popup.waitForSelector(box(step), { hidden: true })
    await press(popup, gate(step))
    await popup.waitForSelector(box(step), { visible: true })
    await reloadPopup(popup)
    await press(popup, box(step))
    await popup.waitForSelector(`${box(step)}:checked`)
    await popup.waitForSelector(`${gate(step)}:disabled`)
    expect(await popup.$(box('icloud-storage.photos'))).toBeNull()
  })

  // What follows is the same code at work in both browsers: once is enough.
  if (bench.name === 'firefox') return

  it('is asked once for the network reset and what comes before it, and of what was ticked without', async () => {
    const popup = await bench.popup('#fix-connection')
    expect(await popup.$$('[data-gate]')).toHaveLength(10)
    // The box of every other step is where it was.
    expect(await popup.$$('[data-step]')).toHaveLength(await countOfOthers(popup))
    expect(await popup.$(box('connection.reset-prepare'))).toBeNull()
    expect(await popup.$(box('connection.reset'))).toBeNull()
    expect(await popup.$$(gate('connection.reset-prepare'))).toHaveLength(1)
    await press(popup, gate('connection.reset-prepare'))
    await popup.waitForSelector(box('connection.reset-prepare'), { visible: true })
    await popup.waitForSelector(box('connection.reset'), { visible: true })
    await press(popup, gate('connection.reset-prepare'))
    await popup.waitForSelector(box('connection.reset'), { hidden: true })
    // As if it had been ticked before there was a gate.
    await store(bench.session, { '1:tick:connection.reset-prepare': AT })
    await popup.waitForSelector(`${box('connection.reset-prepare')}:checked`)
    expect(await popup.$(box('connection.reset'))).toBeNull()
    await press(popup, gate('connection.reset-prepare'))
    await popup.waitForSelector(box('connection.reset'), { visible: true })
  })

  it('has to be understood on icloud.com too, where nothing else is asked', async () => {
    const page = await bench.icloud()
    const card = await openStorageCard(page)
    expect(await card.$(box('icloud-storage.photos'))).toBeNull()
    expect(await card.$('textarea, [data-answer]')).toBeNull()
    await (await ours(page, `${CARD} ${gate('icloud-storage.photos')}`)).press(' ')
    await ours(page, `${CARD} ${box('icloud-storage.photos')}`)
    const popup = await bench.popup('#fix-icloud-storage')
    await popup.waitForSelector(box('icloud-storage.photos'), { visible: true })
  })
})

/** Nine steps say what they cost, and one more waits behind the gate of the one before. */
async function countOfOthers(popup: Page) {
  const { FIXES } = await import('../../fixes/all.ts')
  expect(await popup.$$('[data-fix]')).toHaveLength(FIXES.length)
  return FIXES.flatMap(fix => fix.steps).filter(step => !step.risk && !step.gate).length
}

inBoth('the end of the checklist', bench => {
  const ENDING = '[data-ending]'

  it('is what fixed it: folded, with what to watch, until it stops again', async () => {
    const popup = await bench.popup('#fix-charge')
    expect(await popup.$(ENDING)).toBeNull()
    await press(popup, answer('charge', 'fixed'))
    await popup.waitForSelector('[data-ending="fixed"]')
    // Taken back at once, the card is open as before.
    await press(popup, UNDO)
    await popup.waitForSelector(ENDING, { hidden: true })
    await popup.waitForSelector('[data-fix="charge"] details[open]')
    await isKept(popup, outcomeKey('charge'), false)
    await press(popup, answer('charge', 'fixed'))
    await popup.waitForSelector('[data-ending="fixed"]')
    await focusIn(popup, ENDING)
    expect(await popup.$('.cards details[open]')).toBeNull()
    const words = await wordsOf(popup, ENDING)
    expect(words).toContain('That did it')
    expect(words).toContain('You said this fixed it: Charge it overnight on Wi-Fi')
    expect(words).toContain('Look for your newest photo')
    expect(words).toContain('overnight after you take many photos')
    expect(await wordsOf(popup, '[data-fix="charge"]')).not.toContain('Next:')
    await press(popup, '[data-again]')
    await popup.waitForSelector(ENDING, { hidden: true })
    await focusIn(popup, '[data-fix="charge"] summary')
    await popup.waitForSelector('[data-fix="charge"]:not(.done) details[open]')
    await press(popup, UNDO)
    await popup.waitForSelector('[data-ending="fixed"]')
    expect(await popup.$('.cards details[open]')).toBeNull()
  })

  // What follows is the same code at work in both browsers: once is enough.
  if (bench.name === 'firefox') return

  it('is the way to Apple when nothing helped, and what they will ask for', async () => {
    const popup = await bench.popup('#fix-charge')
    await store(bench.session, sayAll('no-help', ['charge']))
    await popup.waitForFunction(() => document.querySelectorAll('.card.done').length === 6)
    expect(await popup.$(ENDING)).toBeNull()
    await press(popup, answer('charge', 'could-not'))
    await popup.waitForSelector('[data-ending="none-helped"]')
    expect(await popup.$$eval(`${ENDING} a`, links => links.map(link => link.href))).toEqual([
      'https://getsupport.apple.com/',
      'https://www.apple.com/retail/geniusbar/',
    ])
    expect(await popup.$$(`${ENDING} li`)).toHaveLength(6)
    await press(popup, UNDO)
    await popup.waitForSelector(ENDING, { hidden: true })
  })

  it('does not send to Apple while icloud.com shows a problem', async () => {
    await bench.icloud()
    const popup = await bench.popup()
    await popup.waitForSelector('[data-finding="storage-usage"].problem')
    await store(bench.session, sayAll('no-help'))
    await popup.waitForFunction(() => document.querySelectorAll('.card.done').length === 6)
    expect(await popup.$(ENDING)).toBeNull()
  })
})

inBoth('starting over', bench => {
  it('forgets answers, notes, what was understood and the wait; undo brings all of it back', async () => {
    const popup = await bench.popup('#fix-charge')
    const progress = {
      ...sayAll('no-help'),
      '1:note:restart': 'It stayed black',
      '1:understood:icloud-storage.photos': AT,
      '1:tick:charge.plug': AT,
      '1:wait:step': 'charge.leave',
      '1:wait:since': AT,
      '1:wait:until': AT,
      '1:wait:items': 12,
    }
    await store(bench.session, { ...progress, '1:phone:model': 'ipad', '1:symptom': 'cannot-tell' })
    await popup.waitForSelector(pressed('restart', 'no-help'))
    await press(popup, 'footer button')
    await press(popup, 'dialog .danger')
    await popup.waitForFunction(() => !document.querySelector('.card.done'))
    const left = await stored(bench.session)
    expect(Object.keys(left).filter(key => key in progress)).toEqual([])
    expect(left).toMatchObject({ '1:phone:model': 'ipad', '1:symptom': 'cannot-tell' })
    await press(popup, UNDO)
    await popup.waitForSelector(pressed('restart', 'no-help'))
    expect(await stored(bench.session)).toMatchObject(progress)
  })
})
