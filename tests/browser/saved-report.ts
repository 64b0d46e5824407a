import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, expect, vi } from 'vitest'
import type { Bench } from './both.ts'

/** Where this test file's browsers save what they are told to. */
export const FOLDER = mkdtempSync(join(tmpdir(), 'unstuck-report-'))
afterAll(() => rmSync(FOLDER, { recursive: true }))

/** Firefox is told before its start where files go. */
export const PREFS = { 'browser.download.folderList': 2, 'browser.download.dir': FOLDER }
export async function saveTo({ name, session }: Bench) {
  if (name === 'firefox') return
  const browser = await session.browser.target().createCDPSession()
  await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: FOLDER })
}

export async function press(page: Page, words: string) {
  const button = await page.waitForSelector(`::-p-xpath(//button[normalize-space()="${words}"])`)
  await button?.click()
}

/** Presses a button that saves; the file's name and what is in it, once it is all there. */
export async function saved(page: Page, words: string): Promise<{ name: string; content: string }> {
  await press(page, words)
  return vi.waitFor(
    () => {
      const name = readdirSync(FOLDER).find(file => /^unstuck-report.*\.(md|json)$/.test(file)) ?? ''
      const content = readFileSync(join(FOLDER, name), 'utf8')
      expect(content).toMatch(/\n$/)
      // Chromium writes over a file of the same name.
      rmSync(join(FOLDER, name))
      return { name, content }
    },
    { timeout: 10_000 },
  )
}
