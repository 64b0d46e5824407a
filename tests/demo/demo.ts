import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { launch } from '../browser/launch.ts'
import { startStandIn } from '../stand-in/server.ts'
import { showHeadless } from './headless.ts'

const FOLDER = fileURLToPath(new URL('../../demo/', import.meta.url))
const isLive = process.argv.includes('--live')
const isFirefox = process.argv.includes('--firefox')

/** Windows and macOS always have one. */
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

async function main(): Promise<void> {
  if (isLive && !hasDisplay)
    throw new Error('The real icloud.com needs you to sign in: run this where there is a display.')
  const standIn = isLive ? undefined : await startStandIn()
  const session = await launch(isFirefox ? 'firefox' : 'chrome', standIn, { headless: !hasDisplay })
  try {
    const page = await session.newPage()
    if (hasDisplay || !standIn) {
      await page.goto('https://www.icloud.com/')
      console.log(
        'Unstuck is in the toolbar, behind the puzzle piece. Close the browser when you have seen enough.',
      )
      await new Promise(done => session.browser.once('disconnected', done))
    } else {
      await mkdir(FOLDER, { recursive: true })
      await showHeadless(session, page, standIn, FOLDER)
    }
  } finally {
    await session.close()
    await standIn?.close()
  }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
