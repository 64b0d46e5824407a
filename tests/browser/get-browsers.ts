import { findBrowser } from '../../scripts/browsers.ts'

/** Once, before any test: on a new machine both are installed here, and no test's time runs out over it. */
export default function getBrowsers(): void {
  findBrowser('chrome')
  findBrowser('firefox')
}
