import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { expect, vi } from 'vitest'
import type { Bench } from './both.ts'

export async function press(page: Page, words: string) {
  const button = await page.waitForSelector(`::-p-xpath(//button[normalize-space()="${words}"])`)
  await button?.click()
}

/** Presses a button that saves; the file's name and what is in it, once it is all there. */
export async function saved(
  { session }: Bench,
  page: Page,
  words: string,
): Promise<{ name: string; content: string }> {
  await press(page, words)
  return vi.waitFor(
    () => {
      const { downloads } = session
      const name = readdirSync(downloads).find(file => /^unstuck-report.*\.(md|json)$/.test(file)) ?? ''
      const content = readFileSync(join(downloads, name), 'utf8')
      expect(content).toMatch(/\n$/)
      // Chromium writes over a file of the same name.
      rmSync(join(downloads, name))
      return { name, content }
    },
    { timeout: 10_000 },
  )
}
