import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { inBoth } from './both.ts'
import { CARD, openStorageCard, ours } from './our-ui.ts'
import { popupOpenedBy, reloadPopup } from './popup.ts'
import { settled } from './waiting.ts'

const STEP = 'icloud-storage.open'
const box = (step: string, state = '') => `input[type=checkbox][data-step="${step}"]${state}`

/** Opens a fix in the checklist, if it is not open, and ticks or unticks a step. */
async function tick(popup: Page, step: string) {
  const fix = step.split('.')[0]
  const isOpen = await popup.$(`[data-fix="${fix}"] details[open]`)
  if (!isOpen) await popup.click(`[data-fix="${fix}"] summary`)
  const input = await popup.waitForSelector(box(step), { visible: true })
  await input?.click()
}

const progress = (popup: Page) =>
  popup.$eval('[role=progressbar]', bar => [
    bar.getAttribute('aria-valuenow'),
    bar.getAttribute('aria-valuemax'),
  ])

inBoth('ticks', bench => {
  it('shows a tick in the card in the checklist too, and the other way round', async () => {
    const page = await bench.icloud()
    const popup = await bench.popup('#fix-icloud-storage')
    await page.bringToFront()
    await openStorageCard(page)
    await (await ours(page, `${CARD} ${box(STEP)}`)).press(' ')
    await popup.bringToFront()
    await popup.waitForSelector(box(STEP, ':checked'))
    await tick(popup, 'icloud-storage.read')
    await page.bringToFront()
    await ours(page, `${CARD} ${box('icloud-storage.read', ':checked')}`)
    await ours(page, `${CARD} [role=progressbar][aria-valuenow="1"]`)
    expect(await progress(popup)).toEqual(['1', '7'])
  })

  it('loses nothing when two views tick at once', async () => {
    const [one, other] = [await bench.popup('#fix-charge'), await bench.popup('#fix-charge')]
    const press = (popup: Page, step: string) =>
      popup.$eval(box(step), input => (input as HTMLInputElement).click())
    await Promise.all([press(one, 'charge.plug'), press(other, 'charge.wifi'), press(one, 'charge.leave')])
    for (const popup of [one, other]) {
      await popup.bringToFront()
      for (const step of ['charge.plug', 'charge.wifi', 'charge.leave']) {
        await popup.waitForSelector(box(step, ':checked'))
      }
    }
  })

  it('opens the checklist at the fix from the card', async () => {
    const page = await bench.icloud()
    await openStorageCard(page)
    const button = await ours(page, '[data-open-checklist]')
    const address = await popupOpenedBy(bench.session, () => button.press('Enter'))
    expect(address).toMatch(/\/popup\.html#fix-icloud-storage$/)
  })

  it('does not wait for a tab that does not answer', async () => {
    const page = await bench.icloud()
    const popup = await bench.popup()
    await popup.waitForSelector('[data-finding="storage-usage"]')
    const busy = page.evaluate(() => {
      const end = Date.now() + 5_000
      while (Date.now() < end);
    })
    await reloadPopup(popup)
    await popup.waitForSelector('[data-fix]')
    await popup.waitForSelector('[data-state="nothing-open"]')
    await busy
  })

  // What follows is the same code at work in both browsers: once is enough.
  if (bench.name === 'firefox') return

  it('keeps ticks over a reload of both', async () => {
    const page = await bench.icloud()
    const popup = await bench.popup('#fix-icloud-storage')
    await tick(popup, STEP)
    await popup.waitForSelector(box(STEP, ':checked'))
    await page.bringToFront()
    await page.reload()
    await settled(page)
    await openStorageCard(page)
    await ours(page, `${CARD} ${box(STEP, ':checked')}`)
    await popup.bringToFront()
    await reloadPopup(popup)
    await popup.waitForSelector(box(STEP, ':checked'))
  })

  it('opens on the fix that the address names', async () => {
    const popup = await bench.popup('#fix-restart')
    await popup.waitForSelector('[data-fix="restart"] details[open]')
    await popup.waitForSelector(box('restart.off'), { visible: true })
    await popup.evaluate(() => {
      location.hash = '#fix-update'
    })
    await popup.waitForSelector('[data-fix="update"] details[open]')
  })

  it('says on the page and in the checklist that a storage with room is fine, and points to the next fix', async () => {
    await bench.icloud('/?usage=fine')
    const popup = await bench.popup()
    const card = await popup.waitForSelector('[data-fix="icloud-storage"].done')
    expect(await card?.$('details[open]')).toBeNull()
    const words = await card?.evaluate(li => li.textContent)
    expect(words).toMatch(/Checked on icloud\.com at .*in order/)
    expect(words).toContain('Next: Make room on the iPhone')
    expect(await progress(popup)).toEqual(['1', '7'])
  })

  it('does not call a fix done while icloud.com still shows the trouble', async () => {
    await bench.icloud()
    const popup = await bench.popup('#fix-icloud-storage')
    await tick(popup, STEP)
    await tick(popup, 'icloud-storage.read')
    await popup.waitForSelector(box('icloud-storage.read', ':checked'))
    await popup.waitForSelector('[data-fix="icloud-storage"]:not(.done) .pill.problem')
  })
})
