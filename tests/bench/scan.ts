import type { Page } from 'puppeteer-core'
import type { Session } from '../browser/launch.ts'
import { type Measured, measure } from './measured.ts'
import { addReader, freshPage, nameOf, type Setting } from './setting.ts'

type Reader = Parameters<typeof addReader>[1]

/** From the start of a page until all of it is read. Each on a page of its own: reading again is quicker. */
export async function scan(setting: Setting, size: number): Promise<Record<string, Measured>> {
  const address = setting.addressOf(size)
  const { withUnstuck, without } = setting
  return {
    'with Unstuck': await load(withUnstuck, address, withUnstuck.extensionOrigin as string),
    'without it': await load(without, address, 'nobody:'),
    floor: await loadAndRead(without, address, 'floor', 'another'),
    'floor, page’s world': await loadAndRead(without, address, 'floor'),
    'mark.js': await loadAndRead(without, address, 'mark'),
  }
}

async function load(session: Session, address: string, origin: string): Promise<Measured> {
  const page = await freshPage(session)
  return loadAndClose(page, address, origin, session.extensionId ? 'unstuck' : 'nobody')
}

async function loadAndRead(
  session: Session,
  address: string,
  reader: Reader,
  world?: string,
): Promise<Measured> {
  const page = await freshPage(session)
  await addReader(page, reader, world)
  return loadAndClose(page, address, nameOf(reader), 'other')
}

async function loadAndClose(page: Page, address: string, origin: string, reader: string): Promise<Measured> {
  const measured = await measure(page, origin, async () => {
    await page.goto(address)
    await page.evaluate(`bench.end('${reader}')`)
  })
  await page.close()
  return measured
}
