import { setupOf, VALIDATE } from './addresses.ts'
import { ask } from './ask.ts'
import type { Trouble } from './facts.ts'
import { isRefusal, Refusal } from './refusal.ts'
import { VALIDATED } from './schemas.ts'
import type { Visit } from './visit.ts'

/** What `validate` says: whose it is (masked), what stands in the way, and where to ask the rest. */
export interface Session {
  account?: string
  /** The account's number at Apple: two addresses can look alike once they are masked. */
  id?: string
  trouble?: Trouble
  /** As the answer names them: `ownOrigin` tells whether they may be asked. */
  hosts: { account?: string; photos?: string }
}

/** A visit, and what is known of the session; one new session and one question about web access are enough for all. */
export interface Entry {
  visit: Visit
  session: Session
  renewed?: Promise<Session>
  /** Another account signed in meanwhile: what was answered may be of either. */
  isMixed?: boolean
  access?: Promise<Trouble | undefined>
}

/** Before `validate` has answered. */
export const NOBODY: Session = { hosts: {} }

export const entryOf = (visit: Visit, session = NOBODY): Entry => ({ visit, session })

export async function validate(visit: Visit): Promise<Session> {
  const call = { url: setupOf(visit.site) + VALIDATE, shape: VALIDATED, body: 'null' }
  const { dsInfo, hsaChallengeRequired, termsUpdateNeeded, webservices } = await ask(visit, call).catch(
    asHere,
  )
  const unfinished = hsaChallengeRequired ? 'signed-out' : undefined
  return {
    account: dsInfo.appleId,
    id: dsInfo.dsid,
    trouble: termsUpdateNeeded ? 'terms' : unfinished,
    hosts: { account: webservices?.account?.url, photos: webservices?.ckdatabasews?.url },
  }
}

/** What elsewhere means a stale session means none at all here. */
function asHere(error: unknown): never {
  throw isRefusal(error, 'stale') ? new Refusal('signed-out') : error
}

/** A session can be stale, or only the connection: once more, with a new one. */
export async function inSession<T>(entry: Entry, call: (session: Session) => Promise<T>): Promise<T> {
  try {
    return await call(entry.session)
  } catch (error) {
    if (!isRefusal(error, 'stale')) throw error
  }
  entry.renewed ??= renewed(entry)
  entry.session = await entry.renewed
  return call(entry.session)
}

async function renewed(entry: Entry): Promise<Session> {
  const session = await validate(entry.visit)
  entry.isMixed = session.account !== entry.session.account || session.id !== entry.session.id
  if (entry.isMixed) throw new Refusal('other-account')
  return session
}
