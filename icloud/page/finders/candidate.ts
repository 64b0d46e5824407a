import type { FindingKind, Usage } from '../../finding.ts'
import type { Surface } from '../surface.ts'

/** What a finder is told about the frame it looks at. */
export interface Place {
  surface: Surface
  /** First segment of the top page's address: '' at home, `photos`, `icloudplus`… */
  route: string
  /** The page's own language tag, as Apple writes it (`no-no`). */
  lang: string
}

/** An element that may be worth a hint, before anybody knows whether it can be seen. */
export interface Candidate {
  kind: FindingKind
  element: Element
  usage?: Usage
  account?: string
  /** Found by weaker evidence, a label or a mere word: gives way to what is found by stronger. */
  weak?: true
  /** One of its kind is enough, among neighbours or in the whole frame. */
  once?: 'near' | 'frame'
}

/** Pages that show what somebody wrote or sent: its words say nothing about this person's storage. */
const FROM_OTHERS = /^(sharedalbum|attachment|invites?)$/

export const isFromOthers = ({ route }: Place) => FROM_OTHERS.test(route)

/** Looks at one node; most answer undefined after one cheap test. */
export type Finder = (node: Element | Text, place: Place) => Candidate | undefined

export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE
