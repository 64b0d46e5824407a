import { describe, expect, it } from 'vitest'
import { startStandIn } from '../stand-in/server.ts'
import { BROWSERS } from './both.ts'
import { launch } from './launch.ts'
import { MAKERS } from './makers.ts'
import { openStorageCard } from './our-ui.ts'
import { openPopup } from './popup.ts'
import { settled } from './waiting.ts'

const hostOf = (contacted: string) => contacted.replace(/:\d+$/, '')

/** Every host a browser asked for while somebody used icloud.com, with or without us. */
async function contacts(name: 'chrome' | 'firefox', withUs: boolean): Promise<Set<string>> {
  const standIn = await startStandIn()
  const session = await launch(name, standIn, withUs ? {} : { extension: false })
  const page = await session.newPage()
  await page.goto('https://www.icloud.com/')
  if (withUs) {
    await settled(page)
    await openStorageCard(page)
    await (await openPopup(session)).waitForSelector('[data-fix]')
  }
  await page.goto('https://www.icloud.com/photos/')
  await session.close()
  await standIn.close()
  return new Set(standIn.contacted.map(hostOf))
}

describe.each(BROWSERS)('what is contacted (%s)', name => {
  // Four browsers, one after the other.
  it('is icloud.com, and what the browser itself contacts', { timeout: 90_000 }, async () => {
    const bare = await contacts(name, false)
    const ours = await contacts(name, true)
    const more = [...ours].filter(host => !bare.has(host) && !MAKERS.test(host))
    expect(more).toEqual([])
    expect(ours).toContain('www.icloud.com')
  })
})
