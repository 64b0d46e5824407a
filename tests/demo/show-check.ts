import type { Page } from 'puppeteer-core'
import type { Services } from '../stand-in/services/services.ts'

/** Presses "Check my iCloud" and says what came of it; then watches photos arrive. `page` is an open icloud.com. */
export async function showCheck(popup: Page, page: Page, services: Services): Promise<void> {
  await press(popup, '[data-account="none"] button')
  await popup.waitForSelector('[data-account="asked"]')
  console.log('Check my iCloud')
  for (const { result, fix, words } of await verdictsIn(popup))
    console.log(`  ${result?.padEnd(16)}${fix?.padEnd(16)}${words}`)
  await press(popup, '.arrivals .buttons button')
  await popup.waitForSelector('[data-arrivals="watching"]')
  // What comes before the first count is no news.
  await popup.waitForFunction(() =>
    document.querySelector('.arrivals')?.textContent?.includes('nothing new yet'),
  )
  // Behind another tab it is looked at once a minute.
  await page.bringToFront()
  console.log('Watch for new photos: three are on their way, and the next look is 20 seconds away')
  services.arrive(3)
  await popup.waitForSelector('.arrivals .answers', { timeout: 60_000 })
  console.log(`  ${await popup.$eval('.arrivals [role=status]', it => it.textContent)}`)
}

async function press(page: Page, selector: string): Promise<void> {
  await page.bringToFront()
  await (await page.waitForSelector(selector))?.press('Enter')
}

const verdictsIn = (popup: Page) =>
  popup.$$eval('[data-verdict]', all =>
    all.map(one => ({
      result: one.getAttribute('data-verdict'),
      fix: one.getAttribute('data-about'),
      words: one.querySelector('.fact')?.lastChild?.textContent,
    })),
  )
