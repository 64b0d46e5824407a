import { i18n } from '#i18n'
import { browser, defineBackground } from '#imports'
import type { Phone } from '../fixes/phone.ts'
import { cardOf, type Wait } from '../fixes/waiting.ts'
import type { Facts, Told } from '../icloud/account/facts.ts'
import { storageFinding } from '../icloud/account/storage-finding.ts'
import type { Result } from '../icloud/account/verdict.ts'
import { verdictsOf } from '../icloud/account/verdicts.ts'
import { fixesAt } from '../icloud/finding.ts'
import { readStatus } from '../icloud/status/read.ts'
import { endAsking, forgetSaid, noteAccount, noteLastPhoto, weighAgain } from '../platform/account-report.ts'
import { hearAllowed } from '../platform/apple-status.ts'
import { answerWish } from '../platform/ask-apple.ts'
import { setBadge } from '../platform/badge.ts'
import { forgetChecked, keepChecked } from '../platform/checked.ts'
import { createTurns } from '../platform/in-turn.ts'
import { hearPhone, loadKept } from '../platform/kept.ts'
import type { From, Message } from '../platform/messages.ts'
import { hear, tellTab } from '../platform/messages.ts'
import { clearNotice, hearNotices, showNotice } from '../platform/notices.ts'
import { openChecklist } from '../platform/open-checklist.ts'
import { openInFront } from '../platform/own-tab.ts'
import { changeReport, findingsIn, loadReports, seenSince, type TabReport } from '../platform/tab-reports.ts'
import { dueWait, keepTime } from '../platform/wait-timer.ts'

export default defineBackground(() => {
  hear((message, from) => {
    if (message.type === 'ask-apple') askApple()
    else if (message.type === 'end-asking') end(message.tabId)
    else if (message.type === 'last-photo') asIsSaid(() => noteLastPhoto(message.said))
    else if (from) onMessage(message, from)
  })
  browser.tabs.onRemoved.addListener(tabId => {
    changeReport(tabId, () => undefined)
    end(tabId)
  })
  hearNotices(showDueWait)
  hearAllowed(askApple)
  hearPhone(() => asIsSaid(onPhone))
  keepTime(onTime)
})

const askApple = () => answerWish(readStatus)

/** What was read before an answer must not be shown after it. */
const inTurn = createTurns()

function onMessage(message: Message, from: From): void {
  if (message.type === 'open-checklist') openChecklist(message.fix)
  else if (message.type === 'hide') tellTab(from.tabId, message)
  else if (message.type === 'told') asIsSaid(() => noteTold(message.told, from.tabId))
  else if (message.type === 'arrivals')
    asIsSaid(() => noteAccount({ tabId: from.tabId, arrivals: message.arrivals }))
  else if (message.type === 'forget-asking') asIsSaid(() => forgetTold(from.tabId))
  else update(message, from)
}

/** What is said of asking iCloud is noted in the order in which it is said. */
const asIsSaid = createTurns()
const end = (tabId: number) => asIsSaid(() => endAsking(tabId))

/** Facts alone: the name of the account is not kept. */
async function noteTold({ facts, done }: Told, tabId: number): Promise<void> {
  const { phone } = await loadKept()
  const weighed = weigh(facts, phone)
  // The cards are not to move about while iCloud is being asked.
  await noteAccount({ tabId, facts, done, ...(done && { weighed }) })
  const storage = done && storageFinding(facts, verdictsOf(facts, phone))
  if (storage) await keepChecked([storage], facts.at)
}

function weigh(facts: Facts, phone: Phone) {
  const verdicts = verdictsOf(facts, phone)
  const fixesThat = (are: Result) => verdicts.flatMap(({ fix, result }) => (result === are ? fix : []))
  return { at: facts.at, problems: fixesThat('problem'), fine: fixesThat('fine') }
}

async function onPhone(): Promise<void> {
  const { phone } = await loadKept()
  await weighAgain(facts => weigh(facts, phone))
}

/** A page that hung when all was deleted had not heard of it, and said more. */
async function forgetTold(tabId: number): Promise<void> {
  const at = await forgetSaid(tabId)
  if (at) await forgetChecked(at)
}

async function update(message: Message, { tabId, frameId }: From): Promise<void> {
  const at = new Date().toISOString()
  // Whoever asked there has gone with the document.
  if (frameId === 0 && message.type !== 'report') end(tabId)
  const report = await changeReport(tabId, frames => {
    const { [frameId]: _, ...others } = frames
    if (message.type === 'report') {
      const findings = seenSince(message.findings, frames[frameId], at)
      return { ...frames, [frameId]: { ...message, findings, at } }
    }
    return frameId === 0 ? undefined : others
  })
  // Without a report there is a new page, and browsers take a tab's badge back by themselves.
  if (!report) return
  const show = async () => showBadge(tabId, report, await dueWait())
  await Promise.all([inTurn(show), keepChecked(findingsIn(report), at)])
}

async function onTime(due: Wait | undefined, isNews: boolean): Promise<void> {
  const tabs = Object.entries(await loadReports())
  const show = () =>
    Promise.all([
      setBadge(undefined, due ? 1 : 0, titleFor(0, due)),
      ...tabs.map(([tabId, report]) => showBadge(Number(tabId), report, due)),
    ])
  await inTurn(show)
  if (isNews) await showNotice(i18n.t('waiting.notice'), i18n.t('waiting.due'))
  if (!due) await clearNotice()
}

/** A due wait is one more thing that needs the person, on top of what this tab shows. */
function showBadge(tabId: number, report: TabReport, due: Wait | undefined): Promise<void> {
  const problems = fixesAt('problem', findingsIn(report)).length
  const count = problems > 0 && due ? problems + 1 : problems
  return setBadge(tabId, count, titleFor(problems, due))
}

function titleFor(problems: number, due: Wait | undefined): string {
  const here = problems > 0 ? i18n.t('hints.badge', { n: problems }) : i18n.t('extension.action')
  return due ? i18n.t('waiting.badge', { here }) : here
}

async function showDueWait(): Promise<void> {
  const due = await dueWait()
  await openInFront(due ? `fix-${cardOf(due.step)}` : '')
}
