import type { FindingKind } from '../../icloud/finding.ts'
import type { DriftName } from './drifts.ts'

/** What is known by a name alone is honestly lost with that name. Everything else must be found whatever changes. */
export interface Loss {
  drift: DriftName
  kind: FindingKind
  /** The element before the drift. */
  known: (element: Element) => boolean
  because: string
}

const matches = (selector: string) => (element: Element) => element.matches(selector)
const hasWords = (element: Element) => /\p{L}/u.test(`${element.textContent}${element.ariaLabel ?? ''}`)

export const LOST: Loss[] = [
  {
    drift: 'rename',
    kind: 'photos-library',
    known: matches('.ToolbarTitle-subtitleText, .EmptyPage-title, .Typography-gridHeaderTitle'),
    because: 'a date or a number of photos may stand anywhere: only its class says that it is the title line',
  },
  {
    drift: 'rename',
    kind: 'photos-library',
    known: matches('svg.app-name'),
    because: 'a text "Photos" may be anything: only its class says that it is the name of the app',
  },
  {
    drift: 'rename',
    kind: 'photos-library',
    known: element => element.querySelector('[data-testid]') !== null && !element.closest('a[href]'),
    because: 'a tile without a link is known by its icon alone',
  },
  {
    drift: 'rename',
    kind: 'storage-full',
    known: matches('.notification-presenter > *'),
    because: 'without a role or a button it is a notification by the class of its place alone',
  },
  {
    drift: 'rename',
    kind: 'signed-out',
    known: element => element.matches('.sign-in-button') && !hasWords(element),
    because: 'a button without words is known by its class alone',
  },
]

export const lossOf = (drift: DriftName, kind: string, element: Element) =>
  LOST.findIndex(loss => loss.drift === drift && loss.kind === kind && loss.known(element))
