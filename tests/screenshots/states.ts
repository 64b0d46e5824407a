import type { State } from './state.ts'
import { ACCOUNT } from './states/account.ts'
import { CARDS } from './states/cards.ts'
import { CHECKLIST } from './states/checklist.ts'
import { MESSAGES } from './states/messages.ts'
import { ON_PAGE } from './states/page.ts'
import { REPORT } from './states/report.ts'
import { STATUS } from './states/status.ts'
import { OF_TABS } from './states/tab.ts'
import { TO_PHONE } from './states/to-phone.ts'
import { WAITS } from './states/wait.ts'

/** The states a person may see, by what they are about. */
export const STATES: State[] = [
  ...ON_PAGE,
  ...CHECKLIST,
  ...OF_TABS,
  ...CARDS,
  ...WAITS,
  ...REPORT,
  ...TO_PHONE,
  ...MESSAGES,
  ...STATUS,
  ...ACCOUNT,
]
