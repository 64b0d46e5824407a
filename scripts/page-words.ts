import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { withData } from './leaner.ts'

const FOLDER = new URL('../icloud/page/words/', import.meta.url)

/** List name -> the words of icloud.com in all languages, with | between them: what `icloud/` looks up. */
export function pageWords(): Record<string, string> {
  const lists = readdirSync(FOLDER).flatMap(name => Object.entries(listsIn(name)))
  return Object.fromEntries(
    lists.map(([list, languages]) => [list, Object.values(languages).flat().join('|')]),
  )
}

const listsIn = (name: string): Record<string, Record<string, string | string[]>> =>
  parse(readFileSync(new URL(name, FOLDER), 'utf8'))

/** The messages of the default locale, which browsers of every language fall back to, and the words of icloud.com. */
export const withPageWords = (messages: string): string =>
  withData(
    messages,
    Object.entries(pageWords()).map(([list, words]) => [`icloud_words_${list}`, words]),
  )
