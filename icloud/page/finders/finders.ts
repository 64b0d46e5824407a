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

/** Every element and text that is none of these is passed over: the one test that most nodes of a page cost. */
export const SPEAKING = [...new Set(BY_ELEMENT.flatMap(({ elements = '' }) => elements.split(', ')))].join()
export const WORDS = new RegExp(BY_WORDS.map(({ words }) => words?.source).join('|'))

/** What one node tells. */
export function candidatesAt(node: Element | Text, place: Place): Candidate[] {
  const finders = isElement(node)
    ? BY_ELEMENT.filter(({ elements = '' }) => matches(node, elements))
    : BY_WORDS.filter(({ words }) => words?.test(node.data))
  return finders.flatMap(finder => finder.find(node, place) ?? [])
}
