import puppeteer, { type Browser } from 'puppeteer-core'
import { type Start, WINDOW } from './launch.ts'

/** Firefox makes up the origin of an extension unless told beforehand. */
const ID = 'unstuck@unstuck.example'
const UUID = '0b5ac1de-7e57-4a11-8b0c-5ca1ab1eca7e'
export const FIREFOX_ORIGIN = `moz-extension://${UUID}`

export async function startFirefox(options: Start): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    userDataDir: options.userDataDir,
    headless: options.headless,
    defaultViewport: WINDOW,
    acceptInsecureCerts: options.proxyPort !== undefined,
    // Lets a tab be sent to the extension's own pages, and `inBrowserWindow` work.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: { ...preferences(options), ...options.prefs },
  })
  if (options.lang) await speak(browser, options.lang)
  return browser
}

/** A third less work for each tab; a page and what it holds are the same. */
const THRIFTY = {
  // A process for the tab that may come next, while a test is busy with this one.
  'dom.ipc.processPrelaunch.enabled': false,
  // One process for all sites, kept from tab to tab.
  'fission.webContentIsolationStrategy': 0,
  'dom.ipc.processCount': 1,
  'dom.ipc.keepProcessesAlive.web': 1,
  // Pictures a second: nobody looks.
  'layout.frame_rate': 12,
}

function preferences({ proxyPort, lang, downloads }: Start) {
  return {
    ...(proxyPort === undefined ? {} : proxied(proxyPort)),
    ...THRIFTY,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    // Its question cannot be pressed here: the answer is yes.
    'extensions.webextOptionalPermissionPrompts': false,
    'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
    ...(lang && { 'intl.accept_languages': lang }),
  }
}

function proxied(port: number) {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.allow_hijacking_localhost': true,
  }
}

/** `browser.i18n` follows the language packs that are installed: none is, so one is pretended. */
async function speak(browser: Browser, lang: string) {
  const languages = JSON.stringify(lang === 'en-US' ? [lang] : [lang, 'en-US'])
  await inBrowserWindow(
    browser,
    `Services.locale.availableLocales = ${languages}; Services.locale.requestedLocales = ${languages}`,
  )
}

interface Connection {
  send(
    method: 'browsingContext.getTree',
    params: object,
  ): Promise<{ result: { contexts: { context: string }[] } }>
  send(method: 'script.evaluate', params: object): Promise<{ result: { result: { value?: string } } }>
}

/** Runs a script in Firefox's own window; puppeteer has no call for it, its connection does. */
export async function inBrowserWindow(browser: Browser, expression: string): Promise<string | undefined> {
  const { connection } = browser as unknown as { connection: Connection }
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const target = { context: result.contexts[0]?.context }
  const answer = await connection.send('script.evaluate', { target, expression, awaitPromise: true })
  return answer.result.result.value
}

/**
 * The address of the checklist once `press` has opened it: in the panel of the toolbar button or, where Firefox refuses that, in a
 * tab. BiDi does not know of panels. It is looked for from before the press: a panel closes when its window loses the focus.
 */
export async function openedBy(
  browser: Browser,
  start: string,
  press: () => Promise<unknown>,
): Promise<string> {
  await inBrowserWindow(
    browser,
    `void (window.unstuckOpened = new Promise(done => {
      const end = Date.now() + 20_000
      const addresses = () => {
        const panel = document.querySelector('#customizationui-widget-panel browser')
        return [panel, ...gBrowser.browsers].map(one => one?.currentURI?.spec ?? '')
      }
      const matching = () => addresses().filter(address => address.startsWith('${start}'))
      const before = matching()
      const look = () => {
        const found = matching().find(address => !before.includes(address))
        if (found) done(found)
        else if (Date.now() > end) done('Neither panel nor tab: ' + addresses())
        else requestAnimationFrame(look)
      }
      look()
    }))`,
  )
  await press()
  return (await inBrowserWindow(browser, 'window.unstuckOpened')) ?? ''
}
