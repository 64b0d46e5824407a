import { browser } from 'wxt/browser'

/** Where it is kept, of the browser's session, what Apple's System Status said. By itself: the checklist opens with this alone. */
export const STATUS_KEY = 'apple-status'

export const forgetStatus = () => browser.storage.session.remove(STATUS_KEY)
