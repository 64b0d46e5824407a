import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

/** The bytes that files of the built extension come to, each packed by itself as in the stores' archives. */
function packed(browser: string, pattern: RegExp): number {
  const folder = new URL(`../../.output/${browser}-mv3/`, import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => pattern.test(name))
  expect(files.length).toBeGreaterThan(1)
  const sizes = files.map(name => gzipSync(readFileSync(new URL(name, folder)), { level: 9 }).length)
  return sizes.reduce((sum, size) => sum + size)
}

describe.each(['chrome', 'firefox'])('what is loaded in %s', browser => {
  it('into every frame of icloud.com is less than 32 kB', () => {
    expect(packed(browser, /^content-scripts\//)).toBeLessThan(32_000)
  })

  it('for the checklist is less than 34 kB', () => {
    expect(packed(browser, /^(popup\.html|chunks\/|assets\/)/)).toBeLessThan(34_000)
  })
})
