import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stillness } from '../screenshots/shoot.ts'
import { onStage } from '../screenshots/stage.ts'
import { STATES } from '../screenshots/states.ts'
import { type StandIn, startStandIn } from '../stand-in/server.ts'
import { violations } from './axe.ts'
import { launch, type Session } from './launch.ts'

const LOOKS = {
  light: [],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'forced colours': [{ name: 'forced-colors', value: 'active' }],
}

/** Of the page of icloud.com only what is ours. */
const ours = (page: Page) => (page.url().startsWith('https:') ? 'unstuck-hints' : undefined)

describe('every state that a person may see', () => {
  let standIn: StandIn
  let session: Session

  beforeAll(async () => {
    standIn = await startStandIn()
    session = await launch('chrome', standIn)
  })
  afterAll(async () => {
    await session?.close()
    await standIn?.close()
  })

  it.each(STATES)('$name: $shows', state =>
    onStage(session, async stage => {
      const page = await state.open(stage)
      // Puppeteer's own call knows no forced colours.
      const browser = await page.createCDPSession()
      const found: Record<string, string[]> = {}
      for (const [look, features] of Object.entries(LOOKS)) {
        await browser.send('Emulation.setEmulatedMedia', { features })
        await stillness(page)
        found[look] = await violations(page, ours(page))
      }
      expect(found).toEqual(Object.fromEntries(Object.keys(LOOKS).map(look => [look, []])))
    }),
  )
})
