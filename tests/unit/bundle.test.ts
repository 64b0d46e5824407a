import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const OUTPUT = new URL('../../.output/', import.meta.url)

/** The bytes that files of the built extension come to, each packed by itself as in the stores' archives. */
function packed(browser: string, pattern: RegExp): number {
  const folder = new URL(`${browser}-mv3/`, OUTPUT)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => pattern.test(name))
  expect(files.length).toBeGreaterThan(1)
  return sizeOf(files.map(name => new URL(name, folder)))
}

const sizeOf = (files: URL[]) =>
  files.map(file => gzipSync(readFileSync(file), { level: 9 }).length).reduce((sum, size) => sum + size)

/** A page or script and what comes with it: not what `import()` brings later. */
function loadedBy(name: string, from: URL): URL[] {
  const file = new URL(name, from)
  const named = readFileSync(file, 'utf8').matchAll(
    /(?:src=|href=|from|import)"(\.{0,2}\/[^"]+\.(?:js|css))"/g,
  )
  const others = [...named].map(([, path]) => (path as string).replace(/^\//, './'))
  return [file, ...others.flatMap(path => loadedBy(path, file))]
}

describe.each(['chrome', 'firefox'])('what is loaded in %s', browser => {
  it('into every frame of icloud.com is less than 32 kB', () => {
    expect(packed(browser, /^content-scripts\//)).toBeLessThan(32_000)
  })

  it('for the checklist is less than 34 kB', () => {
    const files = loadedBy('popup.html', new URL(`${browser}-mv3/`, OUTPUT))
    expect(files.length).toBeGreaterThan(2)
    expect(sizeOf(files)).toBeLessThan(34_000)
  })

  it('into every frame of icloud.com is no card and no symptom that only the checklist has', () => {
    const script = readFileSync(new URL(`${browser}-mv3/content-scripts/icloud.js`, OUTPUT), 'utf8')
    expect(script).toContain('1:tick:')
    expect(script).not.toMatch(/unable-to-upload|low-data\.join|complaint\.|message\.low/)
  })
})
