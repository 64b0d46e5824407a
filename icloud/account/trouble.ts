import { setupOf, WEB_ACCESS } from './addresses.ts'
import { ask } from './ask.ts'
import type { Trouble } from './facts.ts'
import { isRefusal, Refusal } from './refusal.ts'
import { ACCESS } from './schemas.ts'
import type { Entry } from './session.ts'
import type { Visit } from './visit.ts'

/** What is the matter, as far as the account explains it. Never throws. */
export async function troubleOf(error: unknown, entry: Entry): Promise<Trouble> {
  const { why, wait } = error instanceof Refusal ? error : new Refusal('not-understood')
  switch (why) {
    case 'stale':
      // In spite of a new session; it can be the connection alone.
      return entry.session.trouble ?? 'apple-failed'
    case 'no-token':
      return entry.session.trouble ?? 'sign-in'
    case 'denied':
      entry.access ??= accessTrouble(entry.visit)
      return (await entry.access) ?? (wait === undefined ? 'apple-failed' : 'busy')
    case 'no-zone':
    case 'no-such-call':
      return 'not-understood'
    default:
      return why
  }
}

/** Undefined: access is not what is the matter, or nobody says. */
async function accessTrouble(visit: Visit): Promise<Trouble | undefined> {
  try {
    const access = await ask(visit, { url: setupOf(visit.site) + WEB_ACCESS, shape: ACCESS })
    if (access.isWebAccessAllowed === false) return 'web-off'
    return access.isICDRSDisabled ? 'protected' : undefined
  } catch (error) {
    return isRefusal(error, 'stopped') ? 'stopped' : undefined
  }
}
