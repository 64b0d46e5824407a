import type { Session } from '../browser/launch.ts'
import { type Measured, measure } from './measured.ts'
import { open, type Reader } from './readers.ts'
import type { Scenario } from './scenarios.ts'

/** Changes of the document that are not the page's own. */
export interface Mutations {
  /** Our element, put in or taken out. */
  element: number
  itsAttributes: number
  others: number
}

/** Always on a fresh page: what is done a second time is quicker. */
export async function time(scenario: Scenario, address: string, reader: Reader): Promise<Measured> {
  const page = await open(reader, scenario.scripts)
  await scenario.prepare(page, address, reader)
  const measured = await measure(page, reader.origin, () => scenario.work(page, address, reader))
  await closePages(reader.session)
  return measured
}

/** Apart from the time, which counting takes too. */
export async function count(scenario: Scenario, address: string, reader: Reader): Promise<Mutations> {
  const page = await open(reader, ['mutations', ...scenario.scripts])
  await scenario.prepare(page, address, reader)
  await scenario.work(page, address, reader)
  const mutations = (await page.evaluate('bench.mutations')) as Mutations
  await closePages(reader.session)
  return mutations
}

/** All but the first, without which the browser would end. */
async function closePages({ browser }: Session): Promise<void> {
  const [, ...others] = await browser.pages()
  for (const page of others) await page.close()
}
