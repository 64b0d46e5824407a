import { isElement, matches } from '../tree.ts'
import { signedIn, signedOut } from './account.ts'
import type { Candidate, Finder, Place } from './candidate.ts'
import { connectionError, offline } from './connection.ts'
import { devices } from './devices.ts'
import { photosLibrary } from './photos-library.ts'
import { photosSize } from './photos-size.ts'
import { storageFull } from './storage-full.ts'
import { storagePlan } from './storage-plan.ts'
import { storageUsage } from './storage-usage.ts'
import { systemStatus } from './system-status.ts'

/** To add a finding, add its kind to `FIX_OF` and its finder here. */
const FINDERS: Finder[] = [
  storageUsage,
  storageFull,
  storagePlan,
  photosSize,
  signedIn,
  signedOut,
  photosLibrary,
  systemStatus,
  connectionError,
  offline,
  devices,
]

const BY_ELEMENT = FINDERS.filter(finder => finder.elements)
const BY_WORDS = FINDERS.filter(finder => finder.words)
const BY_LABELS = FINDERS.filter(finder => finder.labels)

const anyOf = (parts: (string | undefined)[]) => [...new Set(parts)]

const SELECTOR = anyOf(BY_ELEMENT.flatMap(({ elements = '' }) => elements.split(', '))).join()
const WORDS = new RegExp(anyOf(BY_WORDS.map(({ words }) => words?.source)).join('|'))

/** Every element that is none of these is passed over: the one test that most nodes of a page cost. */
export const SPEAKING = `${SELECTOR}, [aria-label], [aria-valuetext]`

/** What one node tells; `before` is the end of the text before it. */
export function candidatesAt(node: Element | Text, place: Place, before = ''): Candidate[] {
  const said = isElement(node) ? labelsOf(node) : before + node.data
  return findersFor(node, said).flatMap(finder => finder.find(node, place, said) ?? [])
}

function findersFor(node: Element | Text, said: string): Finder[] {
  if (!isElement(node)) return withWords(BY_WORDS, said)
  const labelled = withWords(BY_LABELS, said)
  if (!matches(node, SELECTOR)) return labelled
  return [...labelled, ...BY_ELEMENT.filter(({ elements = '' }) => matches(node, elements))]
}

const withWords = (finders: Finder[], said: string) =>
  WORDS.test(said) ? finders.filter(({ words }) => words?.test(said)) : NONE

const NONE: Finder[] = []

const labelsOf = (element: Element) =>
  `${element.getAttribute('aria-label') ?? ''} ${element.getAttribute('aria-valuetext') ?? ''}`
