import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { type Bench, BROWSERS, inBrowser } from './both.ts'
import { ours } from './our-ui.ts'

const folder = mkdtempSync(join(tmpdir(), 'unstuck-translated-'))

/**
 * The built extension with a translation of one message, as a translator would begin. Debian's Chromium is American
 * whatever it is told (`Options.lang`), so that American English is a translation too.
 */
function translated(name: string): string {
  const copy = join(folder, name)
  cpSync(fileURLToPath(new URL(`../../.output/${name}-mv3`, import.meta.url)), copy, { recursive: true })
  for (const locale of ['de', 'en_US']) {
    mkdirSync(join(copy, '_locales', locale))
    const messages = { extension_action: { message: 'Ein Wort' } }
    writeFileSync(join(copy, '_locales', locale, 'messages.json'), JSON.stringify(messages))
  }
  return copy
}

afterAll(() => rmSync(folder, { recursive: true }))

describe.each(BROWSERS)('the words of icloud.com in a German %s', name => {
  const tests = (bench: Bench) => {
    it('are there, though the translation has none of them', async () => {
      bench.standIn.serve('/voll', fullPage)
      const page = await bench.icloud('/voll')
      await ours(page, 'button[data-finding="storage-full"]')
      const popup = await bench.popup()
      const word = await popup.evaluate(`(globalThis.browser ?? chrome).i18n.getMessage('extension_action')`)
      expect(word).toBe('Ein Wort')
    })
  }
  inBrowser(name, tests, { lang: 'de', extension: translated(name) })
})

const fullPage = `<!doctype html><html lang="de-de"><head><title>iCloud</title></head><body>
<div role="alert">Dein iCloud-Speicher ist voll.</div></body></html>`
