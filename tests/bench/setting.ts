import { launch, type Session } from '../browser/launch.ts'
import { type StandIn, startStandIn } from '../stand-in/server.ts'
import { pageOf } from './page.ts'
import type { Scenario } from './scenarios.ts'

/** Two browsers, one with the extension, and the pages they open. */
export interface Setting {
  withUnstuck: Session
  without: Session
  addressOf(scenario: Scenario, elements: number): string
  close(): Promise<void>
}

export async function set(scenarios: Scenario[], sizes: number[]): Promise<Setting> {
  const standIn = await startStandIn()
  for (const scenario of scenarios) {
    for (const size of sizes) {
      standIn.serve(pathOf(scenario, size), pageOf(scenario.path, size, scenario.isLaidOut))
    }
  }
  const withUnstuck = await launch('chrome', standIn)
  const without = await launch('chrome', standIn, { extension: false })
  return {
    withUnstuck,
    without,
    addressOf: (scenario, size) => `https://www.icloud.com${pathOf(scenario, size)}`,
    close: () => closeAll([withUnstuck, without, standIn]),
  }
}

const pathOf = ({ path, isLaidOut }: Scenario, elements: number) =>
  `${path}?elements=${elements}${isLaidOut ? '&laid-out' : ''}`

async function closeAll(open: (Session | StandIn)[]): Promise<void> {
  for (const one of open) await one.close()
}
