import { lowerCase } from '../marks.ts'
import { CONTROL } from '../selectors.ts'
import { isNotSaid } from '../titles.ts'
import { closest, hasIn, matches, parentOf } from '../tree.ts'
import { lazy } from '../word-lists.ts'
import { signedIn, signInButton, wayIn } from './account.ts'
import type { Candidate, Finder, Place } from './candidate.ts'
import { connectionError, offline } from './connection.ts'
import { nameOf } from './control.ts'
import { devices } from './devices.ts'
import { photosLibrary, photosLink } from './photos-library.ts'
import { photosSize } from './photos-size.ts'
import { storageFull } from './storage-full.ts'
import { planButton, planLink } from './storage-plan.ts'
import { storageUsage } from './storage-usage.ts'
import { systemStatus } from './system-status.ts'

/** To add a finding, add its kind to `FIX_OF` and its finder here. */
const FINDERS: Finder[] = [
  storageUsage,
  storageFull,
  planLink,
  planButton,
  photosSize,
  signedIn,
  wayIn,
  signInButton,
  photosLibrary,
  photosLink,
  systemStatus,
  connectionError,
  offline,
  devices,
]

/** What finders go by, each once. */
const allOf = <T>(by: (finder: Finder) => T | undefined): T[] =>
  [...new Set(FINDERS.map(by))].filter(part => part !== undefined)

/** Elements that may tell something by what they are, and those that may by what they are called. */
const KINDS = allOf(({ elements }) => elements).flatMap(selectors => selectors.split(', '))
export const SPEAKING = KINDS.join()
export const LABELLED = '[aria-label], [aria-valuetext]'

/** Most parts of a page have none, and the browser looks for one kind at a time many times as quickly as for all. */
export const maySpeak = (root: Element | ShadowRoot): boolean => KINDS.some(kind => hasIn(root, kind))

/** What is in texts that may tell something, to be looked for with `matchAll`. */
export const TEXTS = anyOf(({ texts }) => texts, 'g')
const LABELS = anyOf(({ labels }) => labels)

function anyOf(by: (finder: Finder) => RegExp | undefined, flags?: string): RegExp {
  const sources = allOf(by).map(({ source }) => source)
  return new RegExp([...new Set(sources)].join('|'), flags)
}

const BY_NAME = FINDERS.filter(finder => finder.names)

/** The same for the names of controls, in lower case; a page may have any space between their words. */
export const NAMES = lazy(() => {
  const names = BY_NAME.flatMap(finder => [...(finder.names?.all() ?? [])])
  const patterns = names.map(name => name.replace(/[ .+?]/g, one => (one === ' ' ? '\\s+' : `\\${one}`)))
  return new RegExp(patterns.join('|'), 'g')
})

/** A label is read aloud: a longer one is none. */
const LONGEST_LABEL = 1000

const NONE: Candidate[] = []

/** What a text tells; `said` begins where `TEXTS` or `NAMES` does, perhaps in the text before it. */
export function candidatesIn(text: Text, place: Place, said: string): Candidate[] {
  const parent = parentOf(text) as Element
  const control = closest(parent, CONTROL)
  const finders = FINDERS.filter(({ texts }) => texts?.test(said))
  return [...found(finders, text, place, said), ...(control ? candidatesNamed(control, place) : [])]
}

/** What an element tells by what it is. */
export function candidatesAt(element: Element, place: Place): Candidate[] {
  const finders = FINDERS.filter(({ elements }) => elements && matches(element, elements))
  return found(finders, element, place, labelsOf(element))
}

/** What an element tells by its labels. */
export function candidatesLabelled(element: Element, place: Place): Candidate[] {
  const said = labelsOf(element)
  if (said.length > LONGEST_LABEL) return NONE
  const isCalled = isName(said) && matches(element, CONTROL)
  const candidates = isCalled ? candidatesNamed(element, place) : NONE
  if (!LABELS.test(said)) return candidates
  const finders = FINDERS.filter(({ labels }) => labels?.test(said))
  return [...candidates, ...found(finders, element, place, said)]
}

const labelsOf = (element: Element) => `${element.ariaLabel ?? ''} ${element.ariaValueText ?? ''}`

const isName = (label: string) => lowerCase(label).search(NAMES()) >= 0

/** A cheap first test for many at once. No space between them: "10", "More" would be a size. */
export function mayBeCalled(elements: NodeListOf<Element>): boolean {
  const labels = Array.from(elements, element => labelsOf(element).slice(0, LONGEST_LABEL)).join('|')
  return LABELS.test(labels) || isName(labels)
}

function candidatesNamed(control: Element, place: Place): Candidate[] {
  const name = nameOf(control)
  const finders = BY_NAME.filter(({ names }) => names?.has(name))
  return found(finders, control, place, '')
}

function found(finders: Finder[], node: Element | Text, place: Place, said: string): Candidate[] {
  const candidates = finders.flatMap(({ find }) => find(node, place, said) ?? [])
  return candidates[0] && isNotSaid(node) ? NONE : candidates
}
