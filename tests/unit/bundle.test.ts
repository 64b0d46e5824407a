import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const OUTPUT = new URL('../../.output/', import.meta.url)

const folderOf = (browser: string) => new URL(`${browser}-mv3/`, OUTPUT)

/** The bytes that files of the built extension come to, each packed by itself as in the stores' archives. */
function packed(browser: string, files: string[]): number {
  expect(files.length).toBeGreaterThan(1)
  const sizes = files.map(
    name => gzipSync(readFileSync(new URL(name, folderOf(browser))), { level: 9 }).length,
  )
  return sizes.reduce((sum, size) => sum + size)
}

const contentScript = (browser: string) =>
  readdirSync(new URL('content-scripts/', folderOf(browser))).map(name => `content-scripts/${name}`)

/** A page and all that it loads at once: what it names, and what its scripts import, but not what they `import()` later. */
function loadedBy(browser: string, page: string): string[] {
  const files = [page]
  for (const file of files) {
    const content = readFileSync(new URL(file, folderOf(browser)), 'utf8')
    const named = content.matchAll(/(?:src|href)="\/([^"]+)"|(?:from|import)"\.\/([^"]+)"/g)
    const found = [...named].map(([, path, chunk]) => path ?? `chunks/${chunk}`)
    files.push(...found.filter(name => !files.includes(name)))
  }
  return files
}

describe.each(['chrome', 'firefox'])('what is loaded in %s', browser => {
  it('into every frame of icloud.com is less than 32 kB', () => {
    expect(packed(browser, contentScript(browser))).toBeLessThan(32_000)
  })

  it('for the checklist is less than 34 kB', () => {
    expect(packed(browser, loadedBy(browser, 'popup.html'))).toBeLessThan(34_000)
  })

  it('for the checklist draws no code and prints nothing: that comes when it is asked for', () => {
    const files = loadedBy(browser, 'popup.html')
    expect(files.filter(name => /\bviews\b/.test(name))).toEqual([])
    const later = readdirSync(new URL('chunks/', folderOf(browser))).filter(name => name.startsWith('views-'))
    expect(packed(browser, ['popup.html', ...later.map(name => `chunks/${name}`)])).toBeLessThan(9_000)
  })

  it('into every frame of icloud.com is no card and no symptom that only the checklist has', () => {
    const script = readFileSync(new URL(`${browser}-mv3/content-scripts/icloud.js`, OUTPUT), 'utf8')
    expect(script).toContain('1:tick:')
    expect(script).not.toMatch(/unable-to-upload|low-data\.join|complaint\.|message\.low/)
  })
})
