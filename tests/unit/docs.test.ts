import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FIX_IDS, fixKey } from '../../fixes/fix.ts'
import { keys } from '../../fixes/kept.ts'
import * as schemas from '../../icloud/account/schemas.ts'
import { FIX_OF } from '../../icloud/finding.ts'
import { say } from './locale.ts'

const ROOT = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8')
const exists = (path: string) => existsSync(new URL(path, ROOT))

const FILES = readdirSync(ROOT).filter(name => name.endsWith('.md'))
const README = read('README.md')
const PRIVACY = read('PRIVACY.md')

/** What is under a heading, up to the next. */
function section(text: string, heading: string): string {
  const [, rest] = text.split(`\n## ${heading}\n`)
  if (rest === undefined) throw new Error(`No section "${heading}"`)
  return rest.split('\n## ')[0] as string
}

/** The cells of every row of every table, without the heads. */
function rows(text: string): string[][] {
  const lines = text.split('\n').filter(line => line.startsWith('|'))
  const cells = lines.map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  )
  const isRule = (row: string[] | undefined) => row?.every(cell => /^-+$/.test(cell)) ?? false
  return cells.filter((row, at) => !isRule(row) && !isRule(cells[at + 1]))
}

const bare = (cell = '') => cell.replaceAll('`', '')
const column = (text: string, at: number) => rows(text).map(row => bare(row[at]))

interface Manifest {
  permissions: string[]
  optional_permissions: string[]
  optional_host_permissions: string[]
  content_scripts: { js: string[]; matches: string[]; exclude_matches?: string[]; all_frames?: boolean }[]
  [key: string]: unknown
}

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(match => match[1] as string)

const SOURCE_FOLDERS = ['entrypoints', 'components', 'fixes', 'icloud', 'platform']

/** Every file in a folder and in those within. */
const filesIn = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, ROOT), { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  )

/** Behind a permission. */
const NOT_FIREFOX = ' (not in Firefox)'
const FIREFOX_ONLY = '(Firefox)'

describe('README', () => {
  it('lists exactly the seven fixes, by number, title and id', () => {
    const titles = FIX_IDS.map((id, i) => {
      const title = say(`${fixKey(id)}.title`, { device: 'iPhone', os: 'iOS' })
      return [String(i + 1), title, `\`${id}\``]
    })
    expect(rows(section(README, 'The seven fixes'))).toEqual(titles)
    expect(section(README, 'The seven fixes')).toContain(
      `"${say('fixes.still_stuck.title')}" (\`still-stuck\`)`,
    )
  })

  it('lists exactly the kinds of findings, each with its fix', () => {
    const listed = rows(section(README, 'What it finds on icloud.com'))
    expect(Object.fromEntries(listed.map(row => [bare(row[0]), bare(row[2])]))).toEqual(FIX_OF)
  })

  it.each(['chrome', 'firefox'])('lists exactly what the manifest for %s asks for', browser => {
    const manifest: Manifest = JSON.parse(read(`.output/${browser}-mv3/manifest.json`))
    const { permissions } = manifest
    const optional = [...manifest.optional_permissions, ...manifest.optional_host_permissions]
    const sites = new Set(manifest.content_scripts.flatMap(script => script.matches))
    for (const script of manifest.content_scripts) expect(new Set(script.matches)).toEqual(sites)
    const asked = [...permissions, ...optional, ...sites]
    const listed = column(section(README, 'Permissions'), 0).filter(
      name => browser === 'chrome' || !name.endsWith(NOT_FIREFOX),
    )
    expect(listed.map(name => name.replace(NOT_FIREFOX, '')).sort()).toEqual(asked.sort())
    const more = Object.keys(manifest).filter(key => /permissions|web_accessible|externally/.test(key))
    expect(more.sort()).toEqual(['optional_host_permissions', 'optional_permissions', 'permissions'])
    // The rows of what is asked for later say so.
    const later = rows(section(README, 'Permissions')).filter(([, why]) => /only/i.test(why ?? ''))
    expect(later.map(([name]) => bare(name))).toEqual(optional)
    const excluded = manifest.content_scripts.flatMap(script => script.exclude_matches ?? [])
    const apps = excluded.map(match => /^\*:\/\/\*\/applications\/(\w+)\*$/.exec(match)?.[1])
    expect(apps.filter(app => !app || !PRIVACY.includes(`\`${app}\``))).toEqual([])
  })

  it.each(['chrome', 'firefox'])('names exactly the keys that the manifest for %s suggests', browser => {
    const { commands } = JSON.parse(read(`.output/${browser}-mv3/manifest.json`))
    const listed = rows(section(README, 'With the keyboard')).filter(
      ([does]) => browser === 'firefox' || !does?.endsWith(FIREFOX_ONLY),
    )
    const keys = Object.values(commands as Record<string, { suggested_key: Record<string, string> }>)
    expect(listed.map(([, others, mac]) => [bare(others), bare(mac)])).toEqual(
      keys.map(({ suggested_key: { default: others, mac } }) => [others, mac?.replace('MacCtrl', 'Control')]),
    )
  })

  it('names the oldest browsers that the manifests allow', () => {
    const chrome = JSON.parse(read('.output/chrome-mv3/manifest.json')).minimum_chrome_version
    const firefox = JSON.parse(read('.output/firefox-mv3/manifest.json')).browser_specific_settings.gecko
    expect(README).toContain(`Edge** (${chrome} or newer)`)
    expect(README).toContain(`**Firefox** (${Number.parseInt(firefox.strict_min_version, 10)} or newer)`)
    expect(firefox.data_collection_permissions).toEqual({ required: ['none'] })
  })

  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const named = FILES.flatMap(file => matches(read(file), /npm run (\w+)/g))
    expect(named.filter(name => !Object.hasOwn(scripts, name))).toEqual([])
  })
})

/** The names of all members that a schema picks out of an answer, at every depth. */
function membersIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(membersIn)
  if (typeof schema !== 'object' || schema === null) return []
  const { entries = {}, item, wrapped, options, pipe } = schema as Record<string, object | undefined>
  const own = Object.entries(entries as object).flatMap(([name, within]) => [name, ...membersIn(within)])
  return [...own, ...[item, wrapped, options, pipe].flatMap(membersIn)]
}

describe('PRIVACY', () => {
  it('names exactly the members that are picked out of what iCloud answers', () => {
    const asked = rows(section(PRIVACY, 'What does _Check my iCloud_ ask?'))
    const named = asked.flatMap(row => matches(row[2] ?? '', /`([^`]+)`/g))
    const picked = new Set(membersIn(Object.values(schemas)))
    expect(picked.size).toBeGreaterThan(30)
    expect([...new Set(named)].sort()).toEqual([...picked].sort())
  })

  it('lists exactly the families of keys that are kept', () => {
    const families = new Set(Object.keys(keys()).map(key => key.split(':').slice(0, 2).join(':')))
    const listed = column(section(PRIVACY, 'What is kept, where, and for how long?'), 0)
    const named = listed.map(key => key.replace(/:<.*/, ''))
    expect(named.sort()).toEqual(
      [...families, 'tab', 'apple-status', 'account', 'last-look', 'last-account-room', 'last-room'].sort(),
    )
  })

  it('is right about the only file that uses localStorage, and that it is not in icloud.com', () => {
    const users = SOURCE_FOLDERS.flatMap(filesIn).filter(file => read(file).includes('localStorage'))
    expect(users).toEqual(['platform/last-look.ts'])
    expect(PRIVACY).toContain('(`platform/last-look.ts`, described above,')
    for (const browser of ['chrome', 'firefox']) {
      expect(read(`.output/${browser}-mv3/content-scripts/icloud.js`)).not.toContain('localStorage')
    }
  })

  const commands = [...PRIVACY.matchAll(/^grep -rnE '(.+)' (.+)$/gm)]

  it('says how to search', () => expect(commands).toHaveLength(2))

  /** Where the first way to search finds something; the second finds nothing. */
  const FOUND = [['entrypoints/icloud-account.content/index.ts', 'platform/ask-apple.ts'], []]

  it.each(
    commands.map(([, pattern, folders], at) => [pattern, folders, FOUND[at]] as [string, string, string[]]),
  )('is right about what in our sources matches %s', (pattern, folders, found) => {
    expect(found.filter(file => !PRIVACY.includes(`\`${file}\``))).toEqual([])
    expect(folders.split(' ')).toEqual(SOURCE_FOLDERS)
    const files = SOURCE_FOLDERS.flatMap(filesIn)
    expect(files.length).toBeGreaterThan(50)
    expect(files.filter(file => new RegExp(pattern).test(read(file)))).toEqual(found)
    expect(files.filter(file => /\.innerHTML|\beval\(|new Function/.test(read(file)))).toEqual([])
  })

  it.each(['chrome', 'firefox'])(
    'is right about the two scripts that can fetch, of what is built for %s',
    browser => {
      const scripts = filesIn(`.output/${browser}-mv3`).filter(path => path.endsWith('.js'))
      const fetches = (path: string) => read(path).match(/\bfetch\(/g) ?? []
      expect(scripts.flatMap(path => fetches(path).map(() => path)).sort()).toEqual([
        `.output/${browser}-mv3/background.js`,
        `.output/${browser}-mv3/content-scripts/icloud-account.js`,
      ])
      const code = scripts.map(read).join('\n')
      expect(code).not.toMatch(/XMLHttpRequest|WebSocket|EventSource|sendBeacon|\beval\(|new Function/)
    },
  )
})

describe.each(['chrome', 'firefox'])('PRIVACY, of the manifest for %s', browser => {
  const manifest: Manifest = JSON.parse(read(`.output/${browser}-mv3/manifest.json`))

  it('is right that there are two content scripts, and that the one that asks iCloud is in no frame', () => {
    const inFrames = manifest.content_scripts.map(({ js, all_frames = false }) => [...js, all_frames])
    expect(inFrames.sort()).toEqual([
      ['content-scripts/icloud-account.js', false],
      ['content-scripts/icloud.js', true],
    ])
  })
})

describe('THIRD-PARTY-NOTICES', () => {
  const named = column(read('THIRD-PARTY-NOTICES.md'), 0).map(work => work.replace(/ \(.*/, ''))

  it('names everything the extension depends on', () => {
    const { dependencies } = JSON.parse(read('package.json'))
    expect(Object.keys(dependencies).filter(name => !named.includes(name))).toEqual([])
  })

  it('names nothing that is not there', () => {
    const inOthers = ['Feather', 'QR Code generator']
    const gone = named.filter(
      name => !inOthers.includes(name) && !exists(`node_modules/${name}/package.json`),
    )
    expect(gone).toEqual([])
  })
})

describe.each(FILES)('%s', file => {
  const text = read(file)

  it('links and shows only what is there', () => {
    const links = [...matches(text, /\]\(([^)\s]+)\)/g), ...matches(text, /src="([^"]+)"/g)]
    const own = links.filter(link => !/^(https?:|#)/.test(link)).map(link => link.replace(/#.*/, ''))
    expect(own.filter(link => !exists(link))).toEqual([])
  })

  it('names only files and folders that are there', () => {
    const paths = matches(text, /`((?:[\w.-]+\/)+[\w.-]*|[\w-]+\.(?:ts|json|cjs))`/g)
    const top = readdirSync(ROOT)
    const own = paths.filter(
      path => top.includes(path.split('/')[0] as string) && !path.startsWith('.output'),
    )
    expect(own.filter(path => !exists(path))).toEqual([])
  })

  it('gives every picture words', () => {
    expect(matches(text, /!\[\]\(([^)]+)\)/g)).toEqual([])
    expect((text.match(/<img /g) ?? []).length).toBe((text.match(/<img [^>]*alt="[^"]+"/g) ?? []).length)
  })

  it('knows nothing of one computer or one registry', () => {
    expect(text.match(/(?<![\w.])\/(work|home|root|tmp|Users|mnt|opt|srv)\b\S*/g)).toBeNull()
    expect(text.match(/registry\.\w+|\blocalhost\b|127\.0\.0\.1/g)).toBeNull()
  })
})
