import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { SYMPTOMS } from '../fixes/symptoms/all.ts'
import type { SymptomId } from '../fixes/symptoms/symptom.ts'
import { wordingsKey } from '../fixes/symptoms/symptom.ts'
import { withData } from './leaner.ts'

const FILE = new URL('../fixes/symptoms/wordings.yml', import.meta.url)

/** Language, `known` or `people` -> wordings. */
type Wordings = Record<string, string | string[]>
type Tree = { message: Record<string, Wordings>; complaint: Record<string, Wordings>; cannot_tell: Wordings }

const TREE: Tree = parse(readFileSync(FILE, 'utf8'))

const flat = ({ message, complaint, cannot_tell }: Tree): [name: string, Wordings][] => [
  ...Object.entries(message).map(([name, of]) => [`message.${name}`, of] as [string, Wordings]),
  ...Object.entries(complaint).map(([name, of]) => [`complaint.${name}`, of] as [string, Wordings]),
  ['cannot_tell', cannot_tell],
]

/** `wordings.message.low_power` -> its wordings in all languages, with | between them. */
export const WORDINGS = new Map(
  flat(TREE).map(([name, of]) => [`wordings.${name}`, Object.values(of).flat().join('|')]),
)

const wordingsOf = (id: SymptomId): string => {
  const words = WORDINGS.get(wordingsKey(id))
  if (!words) throw new Error(`No wordings for ${id}`)
  return words
}

/** The messages of the default locale, which browsers of every language fall back to, and the wordings. */
export const withWordings = (messages: string): string =>
  withData(
    messages,
    SYMPTOMS.map(({ id }) => [wordingsKey(id).replaceAll('.', '_'), wordingsOf(id)]),
  )
