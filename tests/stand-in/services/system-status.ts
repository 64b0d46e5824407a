export interface Event {
  eventStatus: 'ongoing' | 'resolved' | 'upcoming' | 'completed'
  statusType: 'Available' | 'Outage' | 'Issue' | 'Performance' | 'Maintenance'
}

const NAMES = [
  'App Store',
  'Apple Account',
  'Find My',
  'iCloud Account & Sign In',
  'iCloud Backup',
  'iCloud Drive',
  'iCloud Mail',
  'iCloud Storage Upgrades',
  'iCloud Web Apps (iCloud.com)',
  'Photos',
]

/** `systemStatus({ Photos: [{ eventStatus: 'ongoing', statusType: 'Outage' }] })`; a healthy service has no event. */
export function systemStatus(events: Record<string, Event[]> = {}, names = NAMES) {
  const services = names.map(serviceName => ({
    redirectUrl: null,
    serviceName,
    events: (events[serviceName] ?? []).map(dated),
  }))
  return { drpost: false, drMessage: null, services }
}

function dated(event: Event) {
  const isOver = event.eventStatus === 'resolved' || event.eventStatus === 'completed'
  return {
    ...event,
    usersAffected: 'Some users are affected',
    epochStartDate: Date.now() - 3_600_000,
    epochEndDate: isOver ? Date.now() - 60_000 : null,
    messageId: '2000000001',
    datePosted: '01/02/2026 06:30 PST',
    startDate: '01/02/2026 04:13 PST',
    endDate: isOver ? '01/02/2026 05:13 PST' : null,
    affectedServices: null,
    message: 'Users may be experiencing intermittent issues with this service.',
  }
}
