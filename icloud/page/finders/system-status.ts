import { linkFinder } from './control.ts'

/** The footer's link to Apple's System Status page, in any language: the address says it. */
export const systemStatus = linkFinder(['systemstatus'], ({ hostname, pathname }, element) =>
  /(^|\.)apple\.com(\.cn)?$/.test(hostname) && /systemstatus/i.test(pathname)
    ? { kind: 'system-status', element }
    : undefined,
)
