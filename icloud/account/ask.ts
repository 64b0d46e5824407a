import type { GenericSchema } from 'valibot'
import { setupOf } from './addresses.ts'
import { Refusal, waitOf, whyOf } from './refusal.ts'
import { picked, SAID } from './schemas.ts'
import { inTime, noAnswer, sleep, type Visit } from './visit.ts'

export interface Call<T> {
  url: string
  shape: GenericSchema<unknown, T>
  method?: 'GET' | 'POST'
  body?: string
}

/** Asks; and once more if Apple wants us to wait, and there is time to. */
export async function ask<T>(visit: Visit, call: Call<T>): Promise<T> {
  try {
    return await once(visit, call)
  } catch (error) {
    const wait = error instanceof Refusal ? error.wait : undefined
    if (wait === undefined || Date.now() + wait >= visit.until) throw error
    await sleep(wait, visit.signal)
    return once(visit, call)
  }
}

async function once<T>(visit: Visit, call: Call<T>): Promise<T> {
  const { response, text } = await inTime(visit, signal => received(visit, call, signal))
  const said = picked(SAID, text)
  if (isElsewhere(visit, call, response) || (said?.domainToUse ?? visit.site) !== visit.site)
    throw new Refusal('other-region')
  if (!response.ok) {
    const why = whyOf(response.status, said)
    throw new Refusal(
      why,
      why === 'busy' || why === 'denied' ? waitOf(response.headers.get('retry-after'), said) : undefined,
    )
  }
  const answer = picked(call.shape, text)
  if (answer === undefined) throw new Refusal('not-understood')
  return answer
}

/** The way in sends those on who belong to the other region; no other call has a reason to. */
function isElsewhere({ site }: Visit, { url }: Call<unknown>, { type, status }: Response) {
  const isSentOn = type === 'opaqueredirect' || (status >= 300 && status < 400)
  return isSentOn && url.startsWith(setupOf(site))
}

/** Text as a body makes it `text/plain`: the browser asks nobody for leave first. */
async function received(visit: Visit, { url, method = 'POST', body }: Call<unknown>, signal: AbortSignal) {
  // Called as a method, `fetch` throws.
  const { ask } = visit
  const init: RequestInit = {
    method,
    body,
    signal,
    credentials: 'include',
    redirect: 'manual',
    cache: 'no-store',
  }
  try {
    const response = await ask(url, init)
    return { response, text: await textOf(response) }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw noAnswer(visit)
  }
}

/** Larger than any answer we ask for. */
const MOST = 2 * 2 ** 20

async function textOf({ body }: Response): Promise<string> {
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let size = 0; reader; ) {
    const { value } = await reader.read()
    if (!value) break
    size += value.byteLength
    if (size > MOST) throw new Refusal('not-understood')
    text += decoder.decode(value, { stream: true })
  }
  return text + decoder.decode()
}
