import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const OUTPUT = new URL('../../.output/', import.meta.url)

type Folder = ReturnType<typeof folderOf>
const folderOf = (browser: string) => new URL(`${browser}-mv3/`, OUTPUT)

/** The bytes that files of the built extension come to, each packed by itself as in the stores' archives. */
function packed(folder: Folder, files: string[]): number {
  expect(files).not.toEqual([])
  const sizes = files.map(name => gzipSync(readFileSync(new URL(name, folder)), { level: 9 }).length)
  return sizes.reduce((sum, size) => sum + size)
}

interface ContentScript {
  all_frames?: boolean
  js: string[]
  css?: string[]
}

/** The one for every frame first. */
function contentScripts(folder: Folder): ContentScript[] {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8'))
  const scripts = manifest.content_scripts as ContentScript[]
  return scripts.sort((a, b) => Number(b.all_frames ?? false) - Number(a.all_frames ?? false))
}

const filesOf = (script: ContentScript | undefined) => [...(script?.js ?? []), ...(script?.css ?? [])]

/** What a page's tags name, and what a script imports with no press of a button. */
const NAMED = /(?:src|href)="\/([^"]+\.(?:js|css))"|(?:\bfrom|\bimport)\s*"\.\/([^"]+)"/g

/** The file and all that comes with it when it is opened. */
function opened(folder: Folder, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  if (file.endsWith('.css')) return seen
  for (const [, tag, script] of readFileSync(new URL(file, folder), 'utf8').matchAll(NAMED)) {
    opened(folder, tag ?? `chunks/${script}`, seen)
  }
  return seen
}

describe.each(['chrome', 'firefox'])('what %s itself shows', browser => {
  it('is from the locale', () => {
    const manifest = readFileSync(new URL('manifest.json', folderOf(browser)), 'utf8')
    const shown = [...manifest.matchAll(/"(?:name|short_name|description|default_title)":\s*"([^"]*)"/g)]
    expect(shown.length).toBeGreaterThan(4)
    expect(shown.map(([, words]) => words).filter(words => !words?.startsWith('__MSG_'))).toEqual([])
  })
})

describe.each(['chrome', 'firefox'])('what is loaded in %s', browser => {
  const folder = folderOf(browser)

  it('into every frame of icloud.com is less than 32 kB', () => {
    const [all] = contentScripts(folder)
    expect(all?.all_frames).toBe(true)
    expect(packed(folder, filesOf(all))).toBeLessThan(32_000)
  })

  it('into a page of icloud.com, so that iCloud can be asked, is less than 8 kB', () => {
    const [, page, ...others] = contentScripts(folder)
    expect(page?.all_frames).toBe(undefined)
    expect(others).toEqual([])
    expect(packed(folder, filesOf(page))).toBeLessThan(8_000)
  })

  it.each(['popup.html', 'sidepanel.html'])(
    'with %s is less than 34 kB, and nothing that a press asks for',
    page => {
      const files = [...opened(folder, page)]
      for (const kind of ['js', 'css']) expect(files.filter(name => name.endsWith(kind))).not.toEqual([])
      expect(files.filter(name => /account|ending|report|search|views|wait|status/.test(name))).toEqual([])
      const later = readdirSync(new URL('chunks', folder)).map(name => name.replace(/-.{8}\.js$/, ''))
      expect(later).toEqual(
        expect.arrayContaining([
          'account',
          'ending-words',
          'open-report',
          'search-worded',
          'status',
          'views',
          'wait',
        ]),
      )
      expect(packed(folder, files)).toBeLessThan(34_000)
    },
  )

  it('into every frame of icloud.com is no card and no symptom that only the checklist has', () => {
    const script = readFileSync(new URL(`${browser}-mv3/content-scripts/icloud.js`, OUTPUT), 'utf8')
    expect(script).toContain('1:tick:')
    expect(script).not.toMatch(/unable-to-upload|low-data\.join|complaint\.|message\.low/)
  })
})
