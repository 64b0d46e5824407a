/** Where the manifest lets us run. */
export const MATCHES = ['https://www.icloud.com/*', 'https://www.icloud.com.cn/*']

/** Where an account of that country may be, the likelier first: those of mainland China are at a site of their own. */
export const sitesFor = (country: string | undefined): string[] =>
  country === 'CN' ? ['icloud.com.cn', 'icloud.com'] : ['icloud.com']

/** What the person wrote or received is in these documents: we are never in them. */
export const EXCLUDED = [
  '*://*/applications/mail*',
  '*://*/applications/notes*',
  '*://*/applications/contacts*',
  '*://*/applications/calendar*',
  '*://*/applications/reminders*',
  '*://*/applications/iclouddrive*',
  '*://*/applications/pages*',
  '*://*/applications/numbers*',
  '*://*/applications/keynote*',
]
