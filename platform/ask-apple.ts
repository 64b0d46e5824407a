import type { AppleStatus, Told } from '../icloud/status/told.ts'
import { APPLE_TAKES, keepStatus, loadStatus, wishedStatus } from './apple-status.ts'
import { createTurns } from './in-turn.ts'

const SITE = 'https://www.apple.com/'
const ADDRESS = `${SITE}support/systemstatus/data/system_status_en_US.js`

/** Most that is read, bytes: a hundred times what Apple sends. */
const MAX_BYTES = 2_000_000

type Read = (text: string, now: Date) => Told[]

const inTurn = createTurns()

/**
 * Asks Apple what the person wished to know, once for each wish, however often it is called: the checklist says when it
 * may be asked, and so does the browser. The only visit to the network there is.
 */
export const answerWish = (read: Read) => inTurn(() => answer(read))

async function answer(read: Read): Promise<void> {
  const wish = await wishedStatus()
  if (!wish) return
  const status = await statusFrom(read)
  // Deleted meanwhile, or wished for once more.
  if ((await loadStatus())?.at === wish.at) await keepStatus(status)
}

async function statusFrom(read: Read): Promise<AppleStatus> {
  try {
    const text = await appleText()
    const at = new Date()
    return { state: 'read', at: at.toISOString(), services: read(text, at) }
  } catch {
    return { state: 'unreachable', at: new Date().toISOString() }
  }
}

async function appleText(): Promise<string> {
  const answer = await fetch(ADDRESS, {
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(APPLE_TAKES),
  })
  if (!answer.ok || !answer.url.startsWith(SITE)) throw new Error('Not from Apple')
  return textOf(answer)
}

/** Nothing of an answer that is too long: it may have no end. */
async function textOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (const reader = body?.getReader(); reader; ) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > MAX_BYTES) {
      await reader.cancel()
      return ''
    }
    text += decoder.decode(value, { stream: true })
  }
  return text
}
