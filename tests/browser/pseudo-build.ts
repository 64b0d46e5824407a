import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserName } from '../../scripts/browsers.ts'
import { MESSAGES } from '../unit/locale.ts'
import { builtExtension } from './launch.ts'
import type { Pseudo } from './pseudo-words.ts'

type Messages = Record<string, { message: string }>

/** What a person reads; the other messages are data (scripts/leaner.ts, scripts/page-words.ts). */
const WORDS = new Set([...MESSAGES.keys()].map(key => key.replaceAll('.', '_')))

/** Not words, but how words are written; and what the browser itself shows has to fit its limits. */
const isChanged = (name: string) => WORDS.has(name) && !/^extension_|^units_decimal$/.test(name)

/**
 * A copy of the built extension that speaks this language alone, in its real folder: Debian's Chromium knows English only
 * (launch.ts), so the default locale is this one.
 */
export function pseudoBuild(browser: BrowserName, pseudo: Pseudo): string {
  const folder = mkdtempSync(join(tmpdir(), `unstuck-${pseudo.locale}-`))
  cpSync(builtExtension(browser), folder, { recursive: true })
  rmSync(join(folder, '_locales'), { recursive: true })
  cpSync(join(builtExtension(browser), '_locales/en'), join(folder, '_locales', pseudo.locale), {
    recursive: true,
  })
  rewrite(join(folder, '_locales', pseudo.locale, 'messages.json'), messages => translated(messages, pseudo))
  rewrite(join(folder, 'manifest.json'), manifest => ({ ...manifest, default_locale: pseudo.locale }))
  return folder
}

function rewrite(file: string, change: (content: Messages) => object): void {
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))))
}

function translated(messages: Messages, { locale, dir, change }: Pseudo): Messages {
  const own = Object.entries(messages).map(([name, { message }]) => [
    name,
    { message: isChanged(name) ? change(message) : message },
  ])
  return {
    ...Object.fromEntries(own),
    extension_language: { message: locale },
    extension_direction: { message: dir },
  }
}
