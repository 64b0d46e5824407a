import type { Page } from 'puppeteer-core'
import { type Session, WINDOW } from '../browser/launch.ts'
import { openPopup } from '../browser/popup.ts'
import { ask, clearStorage } from '../browser/storage.ts'
import { settled } from '../browser/waiting.ts'

/** Now, in every picture (ISO date and time). */
export const NOW = '2026-11-24T09:41:00.000Z'

/** As wide as a popup, px. */
export const POPUP_WIDTH = 400

/** Where a state is set up; all pages are closed and what was kept is deleted when it is left. */
export interface Stage {
  session: Session
  /** icloud.com, once the extension has read it. */
  icloud(path?: string): Promise<Page>
  /** The checklist in a tab as wide as a popup, with what is kept: key -> value; `from`: the page it stands in. */
  checklist(hash?: string, kept?: Record<string, unknown>, from?: string): Promise<Page>
  /** What has to be undone when it is left, before the pages are closed. */
  afterwards(undo: () => Promise<void>): void
}

export async function onStage<Result>(
  session: Session,
  play: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const pages: Page[] = []
  const undone: (() => Promise<void>)[] = []
  const newPage = async () => {
    const page = await session.newPage()
    pages.push(page)
    await stopClock(session, page)
    return page
  }
  const own = { ...session, newPage }
  try {
    return await play({
      session: own,
      afterwards: undo => void undone.push(undo),
      async icloud(path = '/') {
        const page = await newPage()
        await page.goto(`https://www.icloud.com${path}`)
        await settled(page)
        return page
      },
      async checklist(hash = '', kept = {}, from = 'popup.html') {
        await ask(session, KEEP(kept))
        const page = await openPopup(own, `${from}${hash}`)
        await page.waitForSelector('main[aria-busy=false], .sheet')
        await page.setViewport({ width: POPUP_WIDTH, height: WINDOW.height })
        return page
      },
    })
  } finally {
    for (const undo of undone) await undo()
    for (const page of pages) await page.close().catch(() => {})
    await clearStorage(session)
  }
}

/** Keeps `values`, and says that icloud.com was read now: the clock of the extension's background cannot be stopped. */
const KEEP = (values: object) => `(async ({ local, session }) => {
  const tabs = Object.entries(await session.get(null)).filter(([key]) => key.startsWith('tab:'))
  const readNow = report => Object.fromEntries(
    Object.entries(report).map(([frame, one]) => [frame, { ...one, at: '${NOW}' }]))
  await session.set(Object.fromEntries(tabs.map(([key, report]) => [key, readNow(report)])))
  await local.set(${JSON.stringify(values)})
})(storage)`

/** As text: what tsx makes of a function needs a helper that a page lacks. */
const CLOCK = `{
  const Clock = Date
  const now = ${Date.parse(NOW)}
  globalThis.Date = class Date extends Clock {
    constructor(...parts) { super(...(parts.length ? parts : [now])) }
    static now() { return now }
  }
}`

/** Firefox cannot be told where on earth it is. */
async function stopClock({ name }: Session, page: Page): Promise<void> {
  if (name === 'chrome') await page.emulateTimezone('UTC')
  await page.evaluateOnNewDocument(CLOCK)
}
