import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const OUTPUT = new URL('../../.output/', import.meta.url)

/** The bytes that files of the built extension come to, each packed by itself as in the stores' archives. */
function packed(browser: string, pattern: RegExp): number {
  const folder = new URL(`${browser}-mv3/`, OUTPUT)
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

  it('into every frame of icloud.com is no card and no symptom that only the checklist has', () => {
    const script = readFileSync(new URL(`${browser}-mv3/content-scripts/icloud.js`, OUTPUT), 'utf8')
    expect(script).toContain('1:tick:')
    expect(script).not.toMatch(/unable-to-upload|low-data\.join|complaint\.|message\.low/)
  })
})
