/** Where the manifest lets us run. */
export const MATCHES = ['https://www.icloud.com/*', 'https://www.icloud.com.cn/*']

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
