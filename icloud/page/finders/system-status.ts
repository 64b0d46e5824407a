import { isElement } from '../tree.ts'
import type { Finder } from './candidate.ts'
import { linkOf } from './control.ts'

/** The footer's link to Apple's System Status page, in any language: the address says it. */
export const systemStatus: Finder = {
  elements: 'a[href*="systemstatus" i]',
  find(node) {
    const link = isElement(node) ? linkOf(node) : undefined
    const isStatus =
      link && /(^|\.)apple\.com(\.cn)?$/.test(link.hostname) && /systemstatus/i.test(link.pathname)
    return isStatus ? { kind: 'system-status', element: node as Element } : undefined
  },
}
