import { browser } from 'wxt/browser'
import type { FixId } from '../fixes/fix.ts'
import type { Arrivals, Facts } from '../icloud/account/facts.ts'
import type { SaidOfLast } from '../icloud/account/last-photo.ts'
import { begunAt, ended } from '../icloud/account/standing.ts'
import { createTurns } from './in-turn.ts'

/** What the last check that is done means for the fixes, and when that was: ISO date and time. */
interface Weighed {
  at: string
  problems: FixId[]
  fine: FixId[]
}

/** What iCloud said when the person last asked it, and what a watch for photos has seen. */
export interface AccountReport {
  /** The tab that asks. */
  tabId: number
  facts?: Facts
  /** False: the check goes on. */
  done?: boolean
  weighed?: Weighed
  arrivals?: Arrivals
  /** What the person said of their last photo. */
  lastPhoto?: SaidOfLast
}

const KEY = 'account'
const session = () => browser.storage.session
const inTurn = createTurns()

export async function loadAccountReport(): Promise<AccountReport | undefined> {
  return (await session().get(KEY))[KEY] as AccountReport | undefined
}

/** The background alone writes, one change after the other. */
function change(changed: (before: AccountReport | undefined) => AccountReport | undefined): Promise<void> {
  return inTurn(async () => {
    const before = await loadAccountReport()
    const after = changed(before)
    if (after && after !== before) await session().set({ [KEY]: after })
  })
}

/** What is new takes the place of what was known of the same; the rest stays. */
export const noteAccount = (news: AccountReport) =>
  change(before => (before && isLate(news, before) ? before : { ...before, ...news }))

export const noteLastPhoto = (lastPhoto: SaidOfLast) => change(before => before && { ...before, lastPhoto })

/** From a tab that hung while another was asked. */
const isLate = (news: AccountReport, before: AccountReport) =>
  news.tabId !== before.tabId && begunAt(news) < begunAt(before)

/** That tab asks no more: it has gone, or shows another document. */
export const endAsking = (tabId: number) =>
  change(before => {
    if (before?.tabId !== tabId || !isAsking(before)) return before
    const { facts, done, arrivals } = before
    return {
      ...before,
      // That is of the check before it.
      ...(facts && !done && { ...ended(facts, 'stopped'), weighed: undefined }),
      ...(arrivals && !arrivals.ended && { arrivals: { ...arrivals, ended: 'stopped' } }),
    }
  })

const isAsking = ({ facts, done, arrivals }: AccountReport) =>
  (facts && !done) || (arrivals && !arrivals.ended)

/** What is said of the phone decides too what those facts call for. */
export const weighAgain = (weigh: (facts: Facts) => Weighed) =>
  change(before => (before?.facts && before.done ? { ...before, weighed: weigh(before.facts) } : before))

/** It was somebody's: nobody's now, or another's. That nobody is signed in is said of nobody, and a page may show it late. */
export const forgetAccount = (isSignedOut: boolean) =>
  inTurn(async () => {
    const known = await loadAccountReport()
    if (!isSignedOut || known?.facts?.troubles.account !== 'signed-out') await session().remove(KEY)
  })

/** The same of what that tab said, and when that was asked. */
export const forgetSaid = (tabId: number): Promise<string | undefined> =>
  inTurn(async () => {
    const known = await loadAccountReport()
    if (known?.tabId !== tabId) return undefined
    await session().remove(KEY)
    return known.facts?.at
  })
