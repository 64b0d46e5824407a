import { i18n } from '#i18n'
import { browser, defineBackground } from '#imports'
import { fixesAt } from '../icloud/finding.ts'
import { setBadge } from '../platform/badge.ts'
import { keepChecked } from '../platform/checked.ts'
import type { From, Message } from '../platform/messages.ts'
import { hear, tellTab } from '../platform/messages.ts'
import { openChecklist } from '../platform/open-checklist.ts'
import { changeReport, findingsIn, type TabReport } from '../platform/tab-reports.ts'

export default defineBackground(() => {
  hear((message, from) => {
    if (from) onMessage(message, from)
  })
  browser.tabs.onRemoved.addListener(tabId => changeReport(tabId, () => undefined))
})

function onMessage(message: Message, from: From): void {
  if (message.type === 'open-checklist') openChecklist(message.fix)
  else if (message.type === 'hide') tellTab(from.tabId, message)
  else update(message, from)
}

async function update(message: Message, { tabId, frameId }: From): Promise<void> {
  const at = new Date().toISOString()
  const report = await changeReport(tabId, frames => {
    const { [frameId]: _, ...others } = frames
    if (message.type === 'report') return { ...frames, [frameId]: { ...message, at } }
    return frameId === 0 ? undefined : others
  })
  await Promise.all([showBadge(tabId, report), report && keepChecked(findingsIn(report), at)])
}

function showBadge(tabId: number, report: TabReport | undefined): Promise<void> {
  const count = fixesAt('problem', findingsIn(report)).length
  return setBadge(tabId, count, count > 0 ? i18n.t('hints.badge', { n: count }) : i18n.t('extension.action'))
}
