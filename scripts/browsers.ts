import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installWithApt } from './apt.ts'

export type BrowserName = 'chrome' | 'firefox'

interface Whereabouts {
  variable: string
  /** On PATH. */
  commands: string[]
  /** Where installers for macOS and Windows put them; missing variables give paths that do not exist. */
  places: string[]
  debianPackage: string
  advice: string
}

const { ProgramFiles = '', LOCALAPPDATA = '', 'ProgramFiles(x86)': ProgramFilesX86 = '' } = process.env

const BROWSERS: Record<BrowserName, Whereabouts> = {
  chrome: {
    variable: 'UNSTUCK_CHROME',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...[ProgramFiles, ProgramFilesX86, LOCALAPPDATA].flatMap(folder => [
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]),
    ],
    debianPackage: 'chromium',
    advice: 'Install Chromium, Chrome or Edge, or set UNSTUCK_CHROME to its path.',
  },
  firefox: {
    variable: 'UNSTUCK_FIREFOX',
    commands: ['firefox', 'firefox-esr'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...[ProgramFiles, ProgramFilesX86, LOCALAPPDATA].map(folder =>
        join(folder, 'Mozilla Firefox/firefox.exe'),
      ),
    ],
    debianPackage: 'firefox-esr',
    advice: 'Install Firefox, or set UNSTUCK_FIREFOX to its path.',
  },
}

/** The path of a browser that is here; on Debian and Ubuntu, as root, a missing one is installed. */
export function findBrowser(name: BrowserName): string {
  const found = chosen(name) ?? installed(name)
  if (found) return found
  const missing = (Object.keys(BROWSERS) as BrowserName[]).filter(other => !installed(other))
  installWithApt(missing.map(other => BROWSERS[other].debianPackage))
  const now = installed(name)
  if (now) return now
  throw new Error(BROWSERS[name].advice)
}

function chosen(name: BrowserName) {
  const { variable } = BROWSERS[name]
  const path = process.env[variable]
  if (path && !existsSync(path)) throw new Error(`${variable} names ${path}, which does not exist.`)
  return path
}

function installed(name: BrowserName) {
  const { commands, places } = BROWSERS[name]
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = commands.flatMap(command => folders.map(folder => join(folder, command)))
  return [...onPath, ...places].find(path => existsSync(path) && starts(path))
}

/** Ubuntu ships `chromium-browser` and `firefox` as scripts that only ask for a snap. */
function starts(path: string) {
  if (process.platform !== 'linux') return true
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 15_000 })
    return true
  } catch {
    return false
  }
}
