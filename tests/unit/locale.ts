import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** The English words, read from the file translators copy; stands in for the browser's own messages. */
export const SOURCE = readFileSync(new URL('../../locales/en.yml', import.meta.url), 'utf8')

type Tree = { [name: string]: Tree | string }

const flat = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[prefix + name, value] as [string, string]]
      : flat(value, `${prefix}${name}.`),
  )

const TREE = parse(SOURCE) as Tree
export const SECTIONS = Object.keys(TREE)

/** `fixes.charge.steps.plug` -> its words. */
export const MESSAGES = new Map(flat(TREE))

/** The message with its braces filled in; throws when there are no words, or nothing to put into a brace. */
export function say(key: string, values: Record<string, unknown> = {}): string {
  const message = MESSAGES.get(key)
  if (message === undefined) throw new Error(`No words for ${key}`)
  return message.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (!Object.hasOwn(values, name)) throw new Error(`${key}: nothing to put into {${name}}`)
    return String(values[name])
  })
}
