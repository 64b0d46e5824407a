import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../stand-in/routes.ts'
import { type Bench, inBrowser } from './both.ts'
import { type Footprint, footprintOf, witnessed } from './footprint.ts'
import { launch } from './launch.ts'
import { CARD, openStorageCard, ours, oursGone, STORAGE } from './our-ui.ts'
import { copyExtension, switchTo, updateExtension } from './switching.ts'
import { appFrame, settled } from './waiting.ts'

/** Contract: how long after its end the extension may still be seen in a page, ms. */
const LONGEST = 1_000

const HOST = 'www.icloud.com'
const PHOTOS = '/applications/photos3/current/en-us/index.html?rootDomain=www'
const PATHS = ['/', '/photos/', '/full/', '/?signed-out', '/shadows']

const shadowsPage = `<!doctype html><html lang="en-us" class="app"><head><title>Shadows</title>
<style>html > :last-child { color: teal } * { display: block }</style></head>
<body style="height: 3000px"><input id="field"><x-tile></x-tile><p>4.9 GB of 5 GB used</p><script>
const root = document.querySelector('x-tile').attachShadow({ mode: 'open' })
root.innerHTML = '<style>b { color: red }</style><x-row></x-row><b>2.1 GB of 50 GB used</b>'
root.querySelector('x-row').attachShadow({ mode: 'open' }).innerHTML = '<slot></slot><i>row</i>'
const sheet = new CSSStyleSheet()
sheet.replaceSync('p { margin: 4px }')
root.adoptedStyleSheets = document.adoptedStyleSheets = [sheet]
</script></body></html>`

/** The page, and the frame of its app if it has one; scrolled, and with something of its own in focus. */
async function visit(page: Page, path: string): Promise<[Page, ...Frame[]]> {
  await page.setViewport({ width: 1000, height: 500 })
  await page.goto(`https://${HOST}${path}`)
  const app = (await page.$('iframe.child-application')) ? [await appFrame(page)] : []
  for (const frame of app) await frame.waitForSelector('.GridFooter-text')
  await page.evaluate(() => {
    scrollTo(0, 30)
    document.querySelector<HTMLElement>('#field, main a, main [tabindex="0"], ui-button')?.focus()
  })
  return [page, ...app]
}

const footprints = (frames: (Page | Frame)[]) => Promise.all(frames.map(footprintOf))

const noHost = (frame: Page | Frame, timeout?: number) =>
  frame.waitForFunction(() => !document.querySelector('unstuck-hints'), { timeout, polling: 'raf' })

/** What the pages are in a browser that never had the extension. */
function bareBrowser(bench: Bench) {
  const bare = {} as Record<string, { footprints: Footprint[]; witnesses: Window['witness'][] }>
  beforeAll(async () => {
    for (const path of [...PATHS, PHOTOS]) {
      bench.standIn.serve(path, witnessed(path === '/shadows' ? shadowsPage : answer(HOST, path).body))
    }
    const session = await launch(bench.name, bench.standIn, { extension: false })
    for (const path of PATHS) {
      const frames = await visit(await session.newPage(), path)
      bare[path] = { footprints: await footprints(frames), witnesses: await witnesses(frames) }
      await frames[0].close()
    }
    await session.close()
  })
  return bare
}

const witnesses = (frames: (Page | Frame)[]) =>
  Promise.all(
    frames.map(async frame => {
      const seen = await frame.evaluate(() => window.witness)
      return { ...seen, changes: seen.changes.toSorted() }
    }),
  )

/** All that the extension draws is there. */
async function drawn(frames: (Page | Frame)[]) {
  await settled(frames[0] as Page)
  for (const frame of frames) await ours(frame, 'button[data-hint]')
}

const reloaded = async ({ session }: Bench) => {
  const worker = await session.browser.waitForTarget(target => target.type() === 'service_worker')
  await (await worker.worker())?.evaluate('chrome.runtime.reload()').catch(() => {})
}

function whileItRuns(bench: Bench, bare: ReturnType<typeof bareBrowser>) {
  it.each(PATHS)('%s differs in our one element alone, and nothing else was ever changed', async path => {
    const frames = await visit(await bench.session.newPage(), path)
    await drawn(frames)
    expect(await footprints(frames)).toEqual(bare[path]?.footprints)
    expect(await witnesses(frames)).toEqual(bare[path]?.witnesses)
    expect(await frames[0].$$('unstuck-hints')).toHaveLength(1)
    await frames[0].close()
  })

  it('is used, hidden and shown again without a change to the page', async () => {
    const [page] = await visit(await bench.session.newPage(), '/')
    await openStorageCard(page)
    await page.keyboard.press('Escape')
    await oursGone(page, CARD)
    const card = await openStorageCard(page)
    await (await card.$('[data-hide]'))?.press('Enter')
    await (await ours(page, '[data-show]')).press('Enter')
    await ours(page, STORAGE)
    expect(await witnesses([page])).toEqual(bare['/']?.witnesses)
    await page.close()
  })
}

describe('in Chromium', () => {
  const copy = copyExtension()
  afterAll(copy.remove)

  const ENDS: [string, (bench: Bench) => Promise<unknown>][] = [
    ['turned off', ({ session }) => switchTo(false, session)],
    ['reloaded', reloaded],
    ['updated', ({ session }) => updateExtension(session, copy.folder)],
  ]

  inBrowser(
    'chrome',
    bench => {
      const bare = bareBrowser(bench)
      whileItRuns(bench, bare)

      it.each(ENDS)('leaves pages as if it had never been there when it is %s', async (_, end) => {
        const visits: { path: string; frames: [Page, ...Frame[]] }[] = []
        for (const path of PATHS) {
          const frames = await visit(await bench.session.newPage(), path)
          await drawn(frames)
          visits.push({ path, frames })
        }
        try {
          await end(bench)
          // The last one was visible all along; the others find out when they are seen again.
          for (const { path, frames } of visits.toReversed()) {
            await frames[0].bringToFront()
            for (const frame of frames) await noHost(frame, LONGEST)
            expect(await footprints(frames)).toEqual(bare[path]?.footprints)
            expect(await witnesses(frames)).toEqual(bare[path]?.witnesses)
            await frames[0].close()
          }
        } finally {
          await switchTo(true, bench.session)
        }
      })
    },
    { extension: copy.folder },
  )
})

describe('in Firefox', () => {
  inBrowser('firefox', bench => {
    whileItRuns(bench, bareBrowser(bench))

    /** Firefox ends a content script without a word, so our element stays; its page even wants it seen. */
    const showingPage = `<!doctype html><html lang="en-us"><head><title>Showing</title><style>
* { display: block } unstuck-hints { display: block; opacity: 1; visibility: visible }</style></head>
<body><a href="#first">First</a><p>4.9 GB of 5 GB used</p><a href="#last">Last</a></body></html>`

    it('cannot be seen or reached after its end, goes with a reload, and gives way to a new copy', async () => {
      bench.standIn.serve('/showing', showingPage)
      const page = await bench.icloud('/showing')
      await openStorageCard(page)
      await page.evaluate(() =>
        Object.assign(document.querySelector('unstuck-hints') as object, { old: true }),
      )
      try {
        await switchTo(false, bench.session)
        await page.waitForFunction(isNotRendered)
        expect(await tabStops(page, 40)).not.toContain('unstuck-hints')
        await switchTo(true, bench.session)
        // The browser starts a new copy in every page that is open.
        await page.waitForFunction(() => {
          const hosts = [...document.querySelectorAll('unstuck-hints')]
          return hosts.length === 1 && hosts.every(host => !('old' in host))
        })
        await ours(page, STORAGE)
        await switchTo(false, bench.session)
        await page.waitForFunction(isNotRendered)
        await page.reload()
        expect(await page.$('unstuck-hints')).toBeNull()
      } finally {
        await switchTo(true, bench.session)
      }
    })
  })
})

/** In the page: nothing of ours has a box, and nothing of ours has the focus. */
function isNotRendered() {
  const host = document.querySelector('unstuck-hints')
  const inside = host?.shadowRoot?.querySelectorAll('*') ?? []
  const boxes = [host, ...inside].flatMap(element => [...(element?.getClientRects() ?? [])])
  return boxes.length === 0 && document.activeElement !== host
}

/** Where the focus is after each of so many presses of Tab. */
async function tabStops(page: Page, presses: number): Promise<(string | undefined)[]> {
  const stops = []
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Tab')
    stops.push(await page.evaluate(() => document.activeElement?.localName))
  }
  return stops
}
