import type { Fix } from '../fix.ts'
import { accountAlerts } from './account-alerts.ts'
import { afterBeta } from './after-beta.ts'
import { appleOutage } from './apple-outage.ts'
import { checkOnWeb } from './check-on-web.ts'
import { heat } from './heat.ts'
import { lowData } from './low-data.ts'
import { lowPower } from './low-power.ts'
import { otherNetwork } from './other-network.ts'
import { pausedByHand } from './paused-by-hand.ts'
import { readStatus } from './read-status.ts'
import { sharedLibrary } from './shared-library.ts'
import { smallCopies } from './small-copies.ts'
import { stopDeleting } from './stop-deleting.ts'
import { unableToUpload } from './unable-to-upload.ts'
import { waitAfterImport } from './wait-after-import.ts'
import { whichStorage } from './which-storage.ts'

/** Cards that join the seven only where they apply. The content script does without them: see scripts/leaner.ts. */
export const EXTRAS: Fix[] = [
  readStatus,
  lowData,
  lowPower,
  heat,
  pausedByHand,
  waitAfterImport,
  unableToUpload,
  sharedLibrary,
  whichStorage,
  otherNetwork,
  appleOutage,
  accountAlerts,
  checkOnWeb,
  stopDeleting,
  smallCopies,
  afterBeta,
]
