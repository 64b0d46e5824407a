import { DEVICES, ownOrigin } from './addresses.ts'
import { ask } from './ask.ts'
import type { PhoneFacts } from './facts.ts'
import { Refusal } from './refusal.ts'
import { DEVICE_LIST, type Device } from './schemas.ts'
import { type Entry, inSession } from './session.ts'

export async function phonesOf(entry: Entry): Promise<PhoneFacts[]> {
  const { visit } = entry
  const { devices } = await inSession(entry, ({ hosts }) =>
    ask(visit, { url: ownOrigin(hosts.account, visit.site) + DEVICES, shape: DEVICE_LIST, method: 'GET' }),
  )
  const phones = devices.filter(device => device !== undefined).filter(isPhone)
  // One that we cannot tell may be the iPhone.
  if (phones.length === 0 && devices.some(device => !device?.model)) throw new Refusal('not-understood')
  return phones.map(phoneOf)
}

const isPhone = ({ model, modelDisplayName: name }: Device) =>
  model ? model.startsWith('iPhone') : name !== undefined

/** Each is an "iPhone SE" to some; and its generation is written otherwise in each language. */
const SE: Record<string, string> = {
  'iPhone8,4': 'iPhone SE (1st generation)',
  'iPhone12,8': 'iPhone SE (2nd generation)',
  'iPhone14,6': 'iPhone SE (3rd generation)',
}

const phoneOf = ({ model = '', modelDisplayName = 'iPhone', osVersion: ios }: Device): PhoneFacts => ({
  model: SE[model] ?? modelDisplayName,
  ...(ios && { ios }),
})
