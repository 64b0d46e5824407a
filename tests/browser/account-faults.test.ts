import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { FIX_IDS } from '../../fixes/fix.ts'
import type { Facts } from '../../icloud/account/facts.ts'
import type { BrowserName } from '../../scripts/browsers.ts'
import { FAULT_ROWS, FAULTS } from '../stand-in/services/faults.ts'
import { say } from '../unit/locale.ts'
import { expectedOf, nameOf } from './account-fault-words.ts'
import { type Bench, inBoth, inBrowser } from './both.ts'
import { everything, HEAR } from './everything.ts'
import { MAKERS } from './makers.ts'
import { press, saved } from './saved-report.ts'

/** Each silence takes 8 seconds: one speaks for all. */
const ROWS = FAULT_ROWS.filter(
  ({ fault, call }) => call !== 'status' && (fault !== 'never' || call === 'devices'),
)

/**
 * Each fault, in Chromium also for a second call, another one from fault to fault: what it means for each call is decided by
 * code that has unit tests; how it comes, by the browser.
 */
const rowsIn = (name: BrowserName) =>
  [...new Set(ROWS.map(({ fault }) => fault))].flatMap((fault, nth) => {
    const [first, ...others] = ROWS.filter(row => row.fault === fault)
    const second = name === 'chrome' ? others[nth % others.length] : undefined
    return [first, second].filter(row => row !== undefined)
  })

interface Answered {
  /** Fix -> how it stands, and why. */
  said: Record<string, string>
  facts: Facts
  panel: string
}

/** Presses, and waits for the answer; in one go, for there are many. */
async function answered(popup: Page): Promise<Answered> {
  const answer = await popup.evaluate(
    async (names: string[]) => {
      // Another takes the place of the one that offers.
      const panel = () => document.querySelector('[data-account]') as HTMLElement
      const before = panel().dataset.asked
      const isNew = () => panel().dataset.account === 'asked' && panel().dataset.asked !== before
      const isThere = new Promise<boolean>(done => {
        new MutationObserver(() => isNew() && done(true)).observe(document.body, {
          attributes: true,
          childList: true,
          subtree: true,
        })
        setTimeout(done, 15_000, false)
      })
      const isMeant = ({ textContent }: Element) => names.includes(textContent?.trim() ?? '')
      ;[...panel().querySelectorAll('button')].find(isMeant)?.click()
      if (!(await isThere)) return undefined
      const said = [...panel().querySelectorAll<HTMLElement>('[data-verdict]')].map(row => {
        const result = row.querySelector('.spoken')?.textContent ?? ''
        const words = row.querySelector('.fact')?.textContent?.slice(result.length)
        return [row.dataset.about, `${row.dataset.verdict}: ${words}`]
      })
      // biome-ignore lint/suspicious/noExplicitAny: the extension's own page
      const { storage } = (globalThis as any).browser ?? (globalThis as any).chrome
      const { account } = await storage.session.get('account')
      return { said: Object.fromEntries(said), facts: account.facts, panel: panel().outerHTML }
    },
    [say('account.ask'), say('account.again')],
  )
  if (!answer) throw new Error('No answer after 15 seconds')
  return answer
}

/** The fixes of which something else is said than should be. */
const amiss = ({ said }: Answered, expected: Record<string, string>) =>
  FIX_IDS.filter(fix => !said[fix]?.startsWith(expected[fix] as string)).map(fix => [
    fix,
    said[fix],
    expected[fix],
  ])

/** Nothing but the site and its services has been asked since, and of those nothing that may not be. */
function expectNothingElse({ standIn }: Bench, site: string, since: { contacted: number; requests: number }) {
  const own = ['www', 'setup', 'p99-setup', 'p99-ckdatabasews'].map(name => `${name}.${site}`)
  const contacted = standIn.contacted.slice(since.contacted)
  const others = contacted.filter(host => !MAKERS.test(host.replace(/:\d+$/, '')))
  expect(others.filter(host => !own.some(one => host === `${one}:443`))).toEqual([])
  const requests = standIn.requests.slice(since.requests)
  expect(requests.filter(({ host, method }) => !own.includes(host) || method === 'OPTIONS')).toEqual([])
  expect(requests.length).toBeGreaterThan(5)
  expect(standIn.services.trapped).toEqual([])
}

const soFar = ({ standIn: { contacted, requests } }: Bench) => ({
  contacted: contacted.length,
  requests: requests.length,
})

inBoth('when iCloud answers amiss', bench => {
  it('it is said of what it is about, the rest is there, and nothing private is kept', {
    timeout: 300_000,
  }, async () => {
    const since = soFar(bench)
    const icloud = await bench.icloud()
    const popup = await bench.popup()
    const logged: string[] = []
    for (const page of [icloud, popup]) page.on('console', message => logged.push(message.text()))
    await popup.evaluate(HEAR)
    const { services } = bench.standIn
    await popup.waitForSelector('[data-account]')
    const panels: string[] = []
    const found: unknown[] = []
    const rows = rowsIn(bench.name)
    for (const row of rows) {
      // Why access is denied is asked only when it is.
      if (row.call === 'web-access') services.answer('zones', FAULTS['403 ACCESS_DENIED'].answer)
      services.answer(row.call, row.answer)
      const answer = await answered(popup).catch(error => {
        throw new Error(nameOf(row), { cause: error })
      })
      panels.push(answer.panel)
      const wrong = amiss(answer, expectedOf(answer.facts, row))
      if (wrong.length > 0) found.push([nameOf(row), ...wrong])
      for (const call of [row.call, 'zones'] as const) services.answer(call, {})
    }
    expect(found).toEqual([])
    const last = await answered(popup)
    expect(amiss(last, expectedOf(last.facts))).toEqual([])
    expectNothingElse(bench, 'icloud.com', since)

    const heard = JSON.stringify(await popup.evaluate('heard'))
    expect(heard.split('"done":true').length).toBeGreaterThan(rows.length)
    const report = await bench.popup('#report')
    await report.waitForSelector('.paper')
    const files = [
      await saved(bench, report, say('report.save_markdown')),
      await saved(bench, report, say('report.save_json')),
    ]
    for (const { content } of files) expect(content).not.toContain('•')
    expect(files[0]?.content).toContain('4.9 GB')
    const all = await everything(bench, [icloud, popup, report])
    expect(all + JSON.stringify([panels, heard, logged, files])).not.toContain('PRIVATE')
  })
})

inBrowser('chrome', bench => {
  it('asks the other region on its own page, and nobody else', async () => {
    const since = soFar(bench)
    await bench.icloud('/', 'www.icloud.com.cn')
    const popup = await bench.popup()
    await popup.waitForSelector('[data-account]')
    const answer = await answered(popup)
    expect(amiss(answer, expectedOf(answer.facts))).toEqual([])
    expectNothingElse(bench, 'icloud.com.cn', since)
  })

  it('opens icloud.com for whoever has no tab of it, and asks there', async () => {
    const popup = await bench.popup()
    await press(popup, say('account.ask'))
    await popup.waitForSelector('[data-account="no-tab"]')
    const opened = bench.session.browser.waitForTarget(target => target.url() === 'https://www.icloud.com/')
    await (await popup.$('[data-account] button.main'))?.press('Enter')
    const icloud = await (await opened).asPage()
    await icloud.waitForSelector('unstuck-hints[data-state="settled"]')
    await popup.bringToFront()
    await popup.waitForSelector('[data-finding="storage-usage"]')
    const answer = await answered(popup)
    expect(amiss(answer, expectedOf(answer.facts))).toEqual([])
    await icloud.close()
  })
})
