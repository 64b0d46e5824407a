import { lookOf } from '../stops.ts'
import { matches } from '../tree.ts'
import { signedIn, signInButton, wayIn } from './account.ts'
import type { Candidate, Finder, Place } from './candidate.ts'
import { connectionError, offline } from './connection.ts'
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

const BY_ELEMENT = FINDERS.filter(finder => finder.elements)
const BY_TEXT = FINDERS.filter(finder => finder.texts)
const BY_LABEL = FINDERS.filter(finder => finder.labels)

const anyOf = (patterns: (RegExp | undefined)[]) =>
  new RegExp([...new Set(patterns.map(pattern => pattern?.source))].join('|'))

/** All that most texts of a page are asked. */
export const TEXTS = anyOf(BY_TEXT.map(({ texts }) => texts))
const LABELS = anyOf(BY_LABEL.map(({ labels }) => labels))

/** What a text tells; `before` is the end of the text before it. */
export function candidatesIn(text: Text, place: Place, before: string): Candidate[] {
  const said = before + text.data
  return BY_TEXT.flatMap(({ texts, find }) => (texts?.test(said) && find(text, place, said)) || [])
}

const NONE: Candidate[] = []

/** What an element tells by what it is, and by its labels. */
export function candidatesAt(element: Element, place: Place): Candidate[] {
  const said = `${element.getAttribute('aria-label') ?? ''} ${element.getAttribute('aria-valuetext') ?? ''}`
  const isLabelled = said.length > 1 && said.length < LONGEST_LABEL && LABELS.test(said)
  const finders = isLabelled
    ? [...new Set([...findersFor(element), ...withLabel(said)])]
    : findersFor(element)
  let candidates = NONE
  for (const { find } of finders) {
    const found = find(element, place, said)
    if (found) candidates = candidates.concat(found)
  }
  return candidates
}

const withLabel = (said: string) => BY_LABEL.filter(({ labels }) => labels?.test(said))

/** A label is read aloud: a longer one is none. */
const LONGEST_LABEL = 1000

/** A page has thousands of elements, and few of a kind. */
const byLook = new Map<string, Finder[]>()
const MOST_LOOKS = 500

function findersFor(element: Element): Finder[] {
  const look = lookOf(element)
  const known = byLook.get(look)
  if (known) return known
  const finders = BY_ELEMENT.filter(({ elements = '' }) => matches(element, elements))
  if (byLook.size > MOST_LOOKS) byLook.clear()
  byLook.set(look, finders)
  return finders
}
