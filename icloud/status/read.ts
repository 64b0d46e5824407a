import * as v from 'valibot'
import { toldOf } from './events.ts'
import { nameOf } from './name.ts'
import { SERVICES, type Service, type Told } from './told.ts'

/** The longest text that is looked at, characters; Apple's is a hundredth of it. */
export const MAX_LENGTH = 2_000_000

const Page = v.object({ services: v.array(v.unknown()) })
const Named = v.object({ serviceName: v.string(), events: v.optional(v.unknown()) })

/** What Apple's System Status says of the four services: its data as text, bare or handed to a function. */
export function readStatus(text: string, now: Date): Told[] {
  const listed = listedIn(text)
  return SERVICES.map(service => told(service, listed, now))
}

function listedIn(text: string): v.InferOutput<typeof Named>[] {
  const page = v.safeParse(Page, parsed(text))
  return page.success ? page.output.services.filter(one => v.is(Named, one)) : []
}

function parsed(text: string): unknown {
  if (text.length > MAX_LENGTH) return undefined
  try {
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
  } catch {
    return undefined
  }
}

/** A name that stands there twice says nothing for certain. */
function told(service: Service, listed: v.InferOutput<typeof Named>[], now: Date): Told {
  const [one, ...others] = listed.filter(({ serviceName }) => nameOf(serviceName) === service)
  return one && others.length === 0 ? toldOf(service, one.events, now) : { service, state: 'unknown' }
}
