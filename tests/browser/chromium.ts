import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import { type Start, WINDOW } from './launch.ts'

export async function startChromium(options: Start): Promise<Browser> {
  await switchOnDeveloperMode(options.userDataDir)
  return puppeteer.launch({
    executablePath: options.executablePath,
    userDataDir: options.userDataDir,
    headless: options.headless,
    acceptInsecureCerts: options.proxyPort !== undefined,
    downloadBehavior: { policy: 'allow', downloadPath: options.downloads },
    // The page is as large as the window, which the person can change.
    defaultViewport: options.headless ? WINDOW : null,
    // Extensions can be loaded over a pipe only.
    pipe: true,
    // No list of folders: nothing is said when one of those does not load.
    enableExtensions: true,
    args: flags(options),
    // On Linux the language of `browser.i18n` comes from here; the switch is for the other systems.
    env: { ...process.env, ...(options.lang && { LANGUAGE: options.lang }) },
  })
}

/** A fifth less work for each tab; a page and what it holds are the same. */
const THRIFTY = [
  // Two pages of the browser's own, behind the address bar, follow every tab.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
  // Its tabs and buttons move; what a page moves is not meant.
  '--animation-duration-scale=0',
  // One process for all sites, and no other that waits for the next.
  '--renderer-process-limit=1',
  '--process-per-site',
]

function flags({ proxyPort, lang }: Start) {
  return [
    ...(proxyPort === undefined ? [] : proxied(proxyPort)),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...THRIFTY,
    ...(lang ? [`--lang=${lang}`, `--accept-lang=${lang}`] : []),
    // Chromium refuses to run as root inside its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

function proxied(port: number) {
  // Chromium passes its proxy by for loopback addresses unless the list takes them off.
  return [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>']
}

/** Without developer mode `runtime.reload()` disables an extension that was loaded this way. */
async function switchOnDeveloperMode(userDataDir: string) {
  await mkdir(join(userDataDir, 'Default'))
  const preferences = { extensions: { ui: { developer_mode: true } } }
  await writeFile(join(userDataDir, 'Default', 'Preferences'), JSON.stringify(preferences))
}
