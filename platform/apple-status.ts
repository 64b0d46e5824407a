import { browser } from 'wxt/browser'
import type { AppleStatus } from '../icloud/status/told.ts'
import { STATUS_KEY } from './forget-status.ts'
import { tell } from './messages.ts'

const PERMISSION = { origins: ['https://www.apple.com/*'] }

/**
 * How old a wish may be, ms: that of a popup which the browser's question closed, and which nobody answered, is not to be
 * fulfilled when the permission comes some other day.
 */
const PATIENCE = 5 * 60_000

/** Longest that Apple may take, ms. */
export const APPLE_TAKES = 8000

/** The background may have to start first, ms; if it died instead, nobody will say that no answer came. */
const MARGIN = 4000

const session = () => browser.storage.session
const isAllowed = () => browser.permissions.contains(PERMISSION)

export async function loadStatus(): Promise<AppleStatus | undefined> {
  return (await session().get(STATUS_KEY))[STATUS_KEY] as AppleStatus | undefined
}

export const keepStatus = (status: AppleStatus) => session().set({ [STATUS_KEY]: status })

const now = () => new Date().toISOString()

/** Must be the first thing a press does: browsers ask only during one. The background answers it. */
export async function askForStatus(): Promise<void> {
  // The browser's question can close the popup: what was wished is kept before it.
  const wished = keepStatus({ state: 'asked', at: now() })
  const [allowed] = await Promise.all([browser.permissions.request(PERMISSION), wished])
  if (allowed) await tell({ type: 'ask-apple' })
  else await keepStatus({ state: 'refused', at: now() })
}

/** What is wished and may be answered now. */
export async function wishedStatus(): Promise<AppleStatus | undefined> {
  const status = await shownStatus()
  return isAsked(status) ? status : undefined
}

const isAsked = (status: AppleStatus | 'none'): status is AppleStatus =>
  status !== 'none' && status.state === 'asked'

/** Call it when the background starts, which a permission may be the reason for. */
export function hearAllowed(onAllowed: () => void): void {
  browser.permissions.onAdded.addListener(onAllowed)
}

/** How the asking stands; `none` too while a wish has no permission, or got it too late: its question was never answered. */
export async function shownStatus(): Promise<AppleStatus | 'none'> {
  const [status = 'none', allowed] = await Promise.all([loadStatus(), isAllowed()])
  return isAsked(status) && !(allowed && isFresh(status)) ? 'none' : status
}

const isFresh = ({ at }: AppleStatus) => Date.now() - Date.parse(at) < PATIENCE

/**
 * Calls back with how the asking stands, now and whenever that changes. A wish that is found is taken up again, for who
 * was to answer it may have died.
 */
export function watchStatus(onStatus: (status: AppleStatus | 'none') => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout>
  const load = async () => {
    const status = await shownStatus()
    clearTimeout(timer)
    if (signal.aborted) return
    onStatus(status)
    const giveUp = () => onStatus({ state: 'unreachable', at: now() })
    if (isAsked(status)) timer = setTimeout(giveUp, APPLE_TAKES + MARGIN)
  }
  const onStorage = (changes: object, area: string) => {
    if (area === 'session' && STATUS_KEY in changes) load()
  }
  browser.storage.onChanged.addListener(onStorage)
  browser.permissions.onAdded.addListener(load)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    browser.storage.onChanged.removeListener(onStorage)
    browser.permissions.onAdded.removeListener(load)
  })
  load()
  takeUp()
}

async function takeUp(): Promise<void> {
  if (await wishedStatus()) await tell({ type: 'ask-apple' })
}
