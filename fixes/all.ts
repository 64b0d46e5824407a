import { charge } from './charge.ts'
import { connection } from './connection.ts'
import type { Fix } from './fix.ts'
import { icloudStorage } from './icloud-storage.ts'
import { iphoneStorage } from './iphone-storage.ts'
import { restart } from './restart.ts'
import { settings } from './settings.ts'
import { stillStuck } from './still-stuck.ts'
import { update } from './update.ts'

export { MODELS } from './models.ts'
export { PATHS } from './paths.ts'

/**
 * The seven and the closing card, in order. The content script has this module's data from the browser, which keeps
 * them for all frames of icloud.com once: see scripts/leaner.ts.
 */
export const FIXES: Fix[] = [
  settings,
  connection,
  icloudStorage,
  iphoneStorage,
  restart,
  update,
  charge,
  stillStuck,
]
