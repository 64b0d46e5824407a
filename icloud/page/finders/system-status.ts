import type { Finder } from './candidate.ts'
import { isElement } from './candidate.ts'
import { linkOf } from './control.ts'

/** The footer's link to Apple's System Status page, in any language: the address says it. */
export const systemStatus: Finder = node => {
  if (!isElement(node) || node.tagName !== 'A') return undefined
  const link = linkOf(node)
  const isStatus =
    link && /(^|\.)apple\.com(\.cn)?$/.test(link.hostname) && /systemstatus/i.test(link.pathname)
  return isStatus ? { kind: 'system-status', element: node } : undefined
}
