import type { DriftName } from './drifts.ts'

/** What is known by a name alone is honestly lost with that name. Everything else must be found whatever changes. */
export interface Loss {
  under: DriftName[]
  kinds: string[]
  /** The element before the drift. */
  known: (element: Element) => boolean
  because: string
}

/** Words of its own, and a `span` that says nothing by itself. */
const isMixed = (element: Element) =>
  [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? '')) &&
  [...element.children].some(child => child.localName === 'span' && !child.hasAttributes())

const matches = (selector: string) => (element: Element) => element.matches(selector)

export const LOST: Loss[] = [
  {
    under: ['rename'],
    kinds: ['photos-library'],
    known: matches('.ToolbarTitle-subtitleText, .EmptyPage-title, .Typography-gridHeaderTitle'),
    because: 'a date or a number of photos may stand anywhere: only its class says that it is the title line',
  },
  {
    under: ['rename'],
    kinds: ['photos-library'],
    known: matches('svg.app-name'),
    because: 'a text "Photos" may be anything: only its class says that it is the name of the app',
  },
  {
    under: ['rename', 'unwrap'],
    kinds: ['storage-full', 'connection-error'],
    known: matches('.notification-presenter > *'),
    because: 'without a role or a button it is a notification by the class of its place alone',
  },
  {
    under: ['pieces'],
    kinds: ['device', 'device-version'],
    known: element => [element, element.parentElement].some(at => at !== null && isMixed(at)),
    because:
      'bare words beside plain spans, all of them cut: nothing says where one thing ends and another begins',
  },
  {
    under: ['rename'],
    kinds: ['connection-error'],
    known: matches('.EmptyPage'),
    because:
      'in the Photos app only its class says that it is the page that stands where there are no photos',
  },
]

/** The row of the table that lets it be lost, or -1. */
export const lossOf = (drift: DriftName, kind: string, element: Element) =>
  LOST.findIndex(loss => loss.under.includes(drift) && loss.kinds.includes(kind) && loss.known(element))
