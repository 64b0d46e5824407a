import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '../../scripts/browsers.ts'

/**
 * Once, before any test: on a new machine both are installed here, and no test's time runs out over it. What the tests
 * and their browsers leave in the folder for such things goes with it at the end.
 */
export default async function getBrowsers() {
  findBrowser('chrome')
  findBrowser('firefox')
  const folder = await mkdtemp(join(tmpdir(), 'unstuck-tests-'))
  process.env.TMPDIR = folder
  return () => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}
