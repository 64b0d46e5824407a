import { lowerCase } from './marks.ts'
import { DENIED, edged, isStated, namesDevice, UNSURE } from './statement.ts'
import { isOfOthers } from './storage-words.ts'
import { anyOf, lazy, pattern } from './word-lists.ts'

/** Between the two: another clause is another matter. */
const NEAR = '[^,，、]{0,32}?'
/** "iCloud is almost full", but not "iCloud keeps …" or "an album in iCloud is full". */
const ICLOUD_IS = '(?<!\\bin )icloud(?: \\p{L}{1,4}(?: \\p{L}{4,8})?|[がは])? ?'
/** But no address: jo@icloud.com. */
const ICLOUD = /(?<![@.])icloud/

/** "Storage is full" in any of the languages, icloud.com's or a device's. */
const STORAGE_IS_FULL = lazy(() => {
  const [storage, lacks] = [anyOf('storage'), anyOf('lacks')]
  const goesOn = `(?=\\s*(?:(?!\\p{L})[^\\d\\s-]|$)| (?:${anyOf('goes_on')}|\\p{L}{1,3} icloud)(?!\\p{L}))`
  const isFull = `(?:(?<!\\bin )${edged(anyOf('full'))}${goesOn}|${lacks}|${anyOf('plainly_full')})`
  return pattern(
    `(?:${storage}${NEAR}|${ICLOUD_IS})${isFull}|(?:${edged(lacks)}|${anyOf('you_lack')})${NEAR}${storage}|${edged(anyOf('no_room'))}`,
  )
})

/**
 * "iCloud storage is full" in any of the languages. Alerts may say iCloud in another sentence and go on to ask
 * something; dialogs of icloud.com need not name it. `close`: the same, without space where the page cuts a text.
 */
export function saysStorageIsFull(written: string, where?: 'box' | 'dialog', close = written): boolean {
  const [text, together] = [lowerCase(written), lowerCase(close)]
  const all = `${text}\n${together}`
  if (!where && (!ICLOUD.test(all) || UNSURE.test(all))) return false
  const named = where === 'dialog' || (where && ICLOUD.test(all))
  const isIcloud = named && !namesDevice(all)
  return isStated(text, together, sentence => states(sentence, isIcloud))
}

function states(sentence: string, isIcloud?: boolean): boolean | undefined {
  const match = STORAGE_IS_FULL().exec(sentence)
  if (!match) return undefined
  const { 0: words, index } = match
  const end = index + words.length
  // "This iPhone … because there is not enough iCloud storage", but not "iPhone storage is full, so use iCloud".
  const about = namesDevice(sentence) ? sentence.slice(Math.max(0, index - 9), end) : sentence
  if (isOfOthers(sentence) || (!isIcloud && !ICLOUD.test(about))) return undefined
  // What denies or limits it may stand right behind, above all in Japanese and Korean.
  return !UNSURE.test(sentence.slice(0, end + 12)) && !DENIED.test(words)
}
