import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'puppeteer-core'
import { type BrowserName, findBrowser } from '../../scripts/browsers.ts'
import type { StandIn } from '../stand-in/server.ts'
import { startChromium } from './chromium.ts'
import { FIREFOX_ORIGIN, startFirefox } from './firefox.ts'

export interface Options {
  /** A built extension's folder; `false` for a bare browser. */
  extension?: string | false
  headless?: boolean
  /**
   * The language of the browser and of the pages it asks for. Debian's Chromium has the strings of its own
   * interface in English alone (others are in `chromium-l10n`), and `browser.i18n` goes by those.
   */
  lang?: string
  /** Firefox only: media features, for one, are set there before the start (`ui.prefersReducedMotion`). */
  prefs?: Record<string, unknown>
}

export interface Start extends Omit<Options, 'extension'> {
  executablePath: string
  userDataDir: string
  downloads: string
  /** Absent for the real icloud.com: then nothing comes between it and the browser, and certificates are checked. */
  proxyPort?: number
}

export interface Session {
  name: BrowserName
  browser: Browser
  extensionId?: string
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  extensionOrigin?: string
  /** The folder for what it is told to save. */
  downloads: string
  newPage(): Promise<Page>
  close(): Promise<void>
}

/** How large a page is (CSS px) unless a test says otherwise: to say it for each costs Firefox 50 ms. */
export const WINDOW = { width: 1280, height: 800 }

/** How long a browser may take to say goodbye. */
const GRACE = 5_000

export async function launch(
  name: BrowserName,
  standIn: Pick<StandIn, 'proxyPort'> | undefined,
  { extension = builtExtension(name), headless = true, ...options }: Options = {},
): Promise<Session> {
  const executablePath = findBrowser(name)
  const userDataDir = await mkdtemp(join(tmpdir(), 'unstuck-'))
  const downloads = join(userDataDir, 'downloads')
  const proxyPort = standIn?.proxyPort
  const start = { ...options, headless, executablePath, userDataDir, downloads, proxyPort }
  let browser: Browser | undefined
  const close = () => end(browser, userDataDir)
  try {
    await mkdir(downloads)
    browser = await (name === 'chrome' ? startChromium(start) : startFirefox(start))
    const installed = extension === false ? {} : await install(name, browser, extension)
    return { name, browser, ...installed, downloads, newPage: browser.newPage.bind(browser), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function install(name: BrowserName, browser: Browser, folder: string) {
  const extensionId = await browser.installExtension(folder)
  const extensionOrigin = name === 'chrome' ? `chrome-extension://${extensionId}` : FIREFOX_ORIGIN
  return { extensionId, extensionOrigin }
}

export function builtExtension(name: BrowserName) {
  return fileURLToPath(new URL(`../../.output/${name}-mv3`, import.meta.url))
}

/** A browser that hangs must not hang the tests. */
async function end(browser: Browser | undefined, userDataDir: string) {
  const timer = setTimeout(() => browser?.process()?.kill('SIGKILL'), GRACE)
  const gone = new Promise(done => browser?.process()?.once('exit', done))
  await Promise.race([browser?.close().catch(() => {}), gone])
  clearTimeout(timer)
  await rm(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}
