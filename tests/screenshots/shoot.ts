import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Session } from '../browser/launch.ts'
import { onStage, POPUP_WIDTH, type Stage } from './stage.ts'
import type { State } from './state.ts'
import { STATES } from './states.ts'

export type Scheme = 'light' | 'dark'

export interface Shot {
  state: string
  scheme: Scheme
  /** Pixels of the picture to one of the page. */
  scale?: number
  /** px of the page; otherwise those of the state. */
  width?: number
  height?: number
  /** Where it is written. */
  path: string
}

/** Takes these pictures; those of the same state one after the other, so that it is set up once. */
export async function shoot(session: Session, shots: Shot[]): Promise<void> {
  for (const state of STATES) {
    const own = shots.filter(shot => shot.state === state.name)
    if (own.length > 0)
      await onStage(session, async stage => {
        const page = await state.open(stage)
        for (const shot of own) await take(stage, page, state, shot)
      })
  }
}

/** The margin that the printer leaves. */
const PAPER = 'html { padding: 12mm } '

async function take({ session }: Stage, page: Page, state: State, shot: Shot): Promise<void> {
  await page.bringToFront()
  if (session.name === 'chrome') await showAs(page, state.printed ? 'print' : 'screen', shot.scheme)
  if (state.printed) await page.addStyleTag({ content: PAPER })
  await page.setViewport(await sizeOf(page, state, shot))
  await stillness(page)
  await mkdir(dirname(shot.path), { recursive: true })
  await writeFile(shot.path, await page.screenshot({ optimizeForSpeed: false }))
}

/** Both at once: puppeteer's own two calls undo each other. */
async function showAs(page: Page, media: 'print' | 'screen', scheme: Scheme): Promise<void> {
  const browser = await page.createCDPSession()
  const features = [{ name: 'prefers-color-scheme', value: scheme }]
  await browser.send('Emulation.setEmulatedMedia', { media, features })
}

async function sizeOf(page: Page, state: State, { width, height, scale = 1 }: Shot) {
  const now = page.viewport() ?? { width: POPUP_WIDTH, height: 0 }
  const wanted = { width: width ?? state.width ?? now.width, deviceScaleFactor: scale }
  const fixed = height ?? state.height
  if (fixed) return { ...wanted, height: fixed }
  // The page is at least as high as its window.
  await page.setViewport({ ...wanted, height: 100 })
  return { ...wanted, height: await page.evaluate(() => document.documentElement.scrollHeight) }
}

/** Nothing fades or turns any more, and all of it is drawn. */
const stillness = (page: Page) =>
  page.evaluate(async () => {
    const layer = document.querySelector('unstuck-hints')?.shadowRoot
    const moving = [...document.getAnimations(), ...(layer?.getAnimations() ?? [])]
    await Promise.all(moving.map(animation => animation.finished.catch(() => {})))
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
