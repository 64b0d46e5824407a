import { ownOrigin, STORAGE, setupOf } from './addresses.ts'
import { ask } from './ask.ts'
import type { StorageFacts } from './facts.ts'
import { isRefusal } from './refusal.ts'
import { USAGE } from './schemas.ts'
import { type Entry, inSession, type Session } from './session.ts'
import type { Visit } from './visit.ts'

export async function storageOf(entry: Entry): Promise<StorageFacts> {
  const said = await inSession(entry, session => usageOf(entry.visit, session))
  const { usedStorageInBytes: used, totalStorageInBytes: total } = said.storageUsageInfo
  const photos = said.storageUsageByMedia?.find(media => media)?.usageInBytes
  const { overQuota: full, 'almost-full': nearlyFull = false } = said.quotaStatus ?? {}
  return { used, total, ...(photos !== undefined && { photos }), full, nearlyFull }
}

/** Both ways to ask have been seen, and both hosts. */
async function usageOf(visit: Visit, { hosts }: Session) {
  const host = hosts.account === undefined ? setupOf(visit.site) : ownOrigin(hosts.account, visit.site)
  const call = { url: host + STORAGE, shape: USAGE }
  try {
    return await ask(visit, call)
  } catch (error) {
    if (!isRefusal(error, 'no-such-call')) throw error
    return ask(visit, { ...call, method: 'GET' })
  }
}
