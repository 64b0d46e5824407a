import type { Finding, FindingKind } from '../../finding.ts'
import type { Surface } from '../surface.ts'
import { APPS } from '../words.ts'

/** What a finder is told about the frame it looks at. */
export interface Place {
  surface: Surface
  /** First segment of the top page's address, or the app of a frame: '' at home, `photos`, `icloudplus`, `find`… */
  route: string
  /** The page's own language tag, as Apple writes it (`no-no`). */
  lang: string
}

/** An element that may be worth a hint, before anybody knows whether it can be seen. */
export interface Candidate extends Omit<Finding, 'id' | 'kind' | 'level'> {
  kind: FindingKind
  element: Element
  /** Found by weaker evidence, a label or a mere word: gives way to what is found by stronger. */
  weak?: true
  /** One of its kind is enough, among neighbours or in the whole frame. */
  once?: 'near' | 'frame'
}

/** Pages that show what somebody wrote or sent, as the apps do: its words say nothing about this person's storage. */
export const isFromOthers = ({ route }: Place) => /^(sharedal|attach|invite)/.test(route) || APPS.has(route)

/** What controls may be called, in lower case. */
export interface Names {
  all(): Iterable<string>
  has(name: string): boolean
}

/**
 * Knows one thing that icloud.com can tell. Everything but `find` is asked of the whole page: it must be cheap, and may
 * be generous.
 */
export interface Finder {
  /** A selector of the elements that may speak of it. */
  elements?: string
  /** What a text has in it that may speak of it; what stands around it in the page is not between words. No flags. */
  texts?: RegExp
  /** What a label has. */
  labels?: RegExp
  /** What a control is called. */
  names?: Names
  /** `said`: a text from where its `texts` begin, perhaps in the text before it; the labels of an element. */
  find(node: Element | Text, place: Place, said: string): Candidate | Candidate[] | undefined
}
