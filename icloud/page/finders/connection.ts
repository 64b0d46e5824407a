import { saysNoConnection } from '../no-connection-words.ts'
import { OTHER_SCRIPTS } from '../size-units.ts'
import { isElement } from '../tree.ts'
import type { Finder } from './candidate.ts'
import { messageFinder } from './message.ts'

/** A dialog, an alert or a banner that says there is no connection. Banners in most languages name what is missing. */
export const connectionError = messageFinder(
  'connection-error',
  saysNoConnection,
  new RegExp(`nter[nN]|[oO]ffline|[cC]onne|[nN]etw|${OTHER_SCRIPTS.source}`),
)

/** The browser itself says that this computer is offline; of the whole page, so only once. */
export const offline: Finder = {
  elements: 'body',
  find: node =>
    isElement(node) && !navigator.onLine && window === window.top
      ? { kind: 'connection-error', element: node, online: false }
      : undefined,
}
