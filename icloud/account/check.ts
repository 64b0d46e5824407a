import type { Site } from './addresses.ts'
import { phonesOf } from './devices.ts'
import { CHECK_TAKES, type Facts, QUESTIONS, type Question, type Told, type Trouble } from './facts.ts'
import { photosOf } from './photos.ts'
import { type Entry, entryOf, validate } from './session.ts'
import { storageOf } from './storage.ts'
import { troubleOf } from './trouble.ts'

/** With trouble, it may be only a part. */
type Answer = Pick<Facts, 'storage' | 'phones' | 'libraries'> & { trouble?: Trouble }

/** Asks iCloud once, and tells what is known whenever there is more. Throws nothing of its own. */
export async function check(
  ask: typeof fetch,
  site: Site,
  onTold: (told: Told) => void,
  signal: AbortSignal,
  isOnline = () => true,
): Promise<void> {
  const began = Date.now()
  const entry = entryOf({ ask, site, signal, isOnline, until: began + CHECK_TAKES })
  const facts: Facts = { at: new Date(began).toISOString(), troubles: {} }
  const tell = (done: boolean) =>
    onTold(
      entry.isMixed
        ? { facts: { at: facts.at, troubles: everywhere('other-account') }, done }
        : { facts: { ...facts, troubles: { ...facts.troubles } }, account: entry.session.account, done },
    )

  async function answer(question: Question, found: Promise<Answer>) {
    const { trouble, ...known } = await found.catch(
      async (error): Promise<Answer> => ({ trouble: await troubleOf(error, entry) }),
    )
    Object.assign(facts, known)
    if (trouble) facts.troubles[question] = trouble
    if (!signal.aborted) tell(false)
  }

  tell(false)
  const isIn = await letIn(entry, facts)
  tell(!isIn)
  if (!isIn) return
  await Promise.all([
    answer(
      'storage',
      storageOf(entry).then(storage => ({ storage })),
    ),
    answer(
      'devices',
      phonesOf(entry).then(phones => ({ phones })),
    ),
    answer('photos', photosOf(entry)),
  ])
  tell(true)
}

const everywhere = (trouble: Trouble): Facts['troubles'] =>
  Object.fromEntries(QUESTIONS.map(question => [question, trouble]))

/** Without a session nobody can say where to ask the rest. */
async function letIn(entry: Entry, { troubles }: Facts): Promise<boolean> {
  try {
    entry.session = await validate(entry.visit)
    if (entry.session.trouble) troubles.account = entry.session.trouble
    return true
  } catch (error) {
    Object.assign(troubles, everywhere(await troubleOf(error, entry)))
    return false
  }
}
