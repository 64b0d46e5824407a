import { lowerCase } from './marks.ts'
import { edged, isStated, namesDevice, unsureOf } from './statement.ts'
import { anyOf, european, lazy, matching, pattern, stemsOf } from './word-lists.ts'

/** "You are offline", "Can’t connect to iCloud": each is a statement of its own. */
const NO_CONNECTION = lazy(() => whole('no_connection'))
/** "Check your internet connection and try again." */
const CHECK_CONNECTION = lazy(() => whole('check_connection'))

/** "offline" is not the beginning of "offline-files". */
const whole = (list: string) => stemsOf(`(?:${anyOf(list)})(?![${european()}-])`)

const UNSURE = matching(() => {
  const more = `${anyOf('connection_unsure')}|${edged(anyOf('connection_unsure_words'))}(?!\\p{L})`
  return unsureOf(more)
})

const OTHER_DEVICES = matching(() => pattern(anyOf('other_devices')))

/** So many characters behind it may still deny it or make it a question. */
const BEHIND = 24

/**
 * That there is no way to the internet or to iCloud, in any of the languages; a device's is another matter. Where no
 * box says it, nothing around it may ask or advise. `close`: the same, without space where the page cuts a text.
 */
export function saysNoConnection(text: string, where?: 'box' | 'dialog', close = text): boolean {
  const [said, together] = [quoted(text), quoted(close)]
  if (!where && UNSURE.test(`${said}\n${together}`)) return false
  return isStated(said, together, sentence => states(sentence, where !== undefined))
}

const quoted = (text: string) => lowerCase(text).replace(/['ʼ]/g, '’')

function states(sentence: string, inBox: boolean): boolean | undefined {
  const match = NO_CONNECTION().exec(sentence) ?? (inBox ? CHECK_CONNECTION().exec(sentence) : null)
  if (!match) return undefined
  // This computer is the one that shows the page.
  if (namesDevice(sentence.replace(/computer/, '')) || OTHER_DEVICES.test(sentence)) return false
  return !UNSURE.test(sentence.slice(0, match.index + match[0].length + BEHIND))
}
