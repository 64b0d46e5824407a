import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inBrowserWindow } from './firefox.ts'
import { builtExtension, type Session } from './launch.ts'

/** As a person does in the browser's own page for extensions. */
export async function switchTo(on: boolean, { name, browser, extensionId, newPage }: Session) {
  if (name === 'firefox') {
    const addon = `(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
      const addon = await AddonManager.getAddonByID('unstuck@unstuck.example')
      await addon.${on ? 'enable' : 'disable'}()
    })()`
    return inBrowserWindow(browser, addon)
  }
  const settings = await newPage()
  await settings.goto('chrome://extensions')
  await settings.evaluate(`chrome.management.setEnabled('${extensionId}', ${on})`)
  return settings.close()
}

/** Of a built extension, to be updated. */
export function copyExtension() {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-copy-'))
  cpSync(builtExtension('chrome'), folder, { recursive: true })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Installs the next version over what is there. */
export async function updateExtension({ browser }: Session, folder: string): Promise<void> {
  const file = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  const [major, minor, patch] = manifest.version.split('.').map(Number)
  writeFileSync(file, JSON.stringify({ ...manifest, version: [major, minor, patch + 1].join('.') }))
  await browser.installExtension(folder)
}
