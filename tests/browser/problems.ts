import type { Page } from 'puppeteer-core'
import { inBrowserWindow } from './firefox.ts'
import type { Session } from './launch.ts'

/** Gives every error that is said in the page and its frames from now on; in Firefox only those of the extension. */
export async function listenForProblems({ name, browser }: Session, page: Page) {
  const problems: string[] = []
  page.on('pageerror', error => problems.push(String(error)))
  page.on('error', error => problems.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') problems.push(message.text())
  })
  if (name === 'chrome') return async () => problems
  await inBrowserWindow(browser, 'Services.console.reset()')
  return async () => [...problems, ...JSON.parse((await inBrowserWindow(browser, EXTENSION_ERRORS)) ?? '[]')]
}

/**
 * What a content script throws in Firefox is told to the browser's own console alone. Firefox also notes there every
 * answer to a message that comes, or fails to, after the frame that asked has gone, and that Preact, 35 ms after it has drawn, has
 * no window any more in which to cancel its wish for a frame: nothing can be done about that, and nothing is wrong.
 */
const EXTENSION_ERRORS = `JSON.stringify(Services.console.getMessageArray()
  .filter(message => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
  .filter(({ sourceName }) => sourceName.startsWith('moz-extension:'))
  .filter(({ errorMessage }) => !/^Promise (?:resolved|rejected) after context unloaded/.test(errorMessage))
  .filter(({ errorMessage, stack }) => !/^NS_ERROR_NOT_INITIALIZED/.test(errorMessage) || stack?.parent)
  .map(String))`
