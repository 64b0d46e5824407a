import { expect, it, vi } from 'vitest'
import { dayText } from '../../components/days.ts'
import { numberText } from '../../components/number-text.ts'

vi.mock('../../components/text.ts', async () => ({ text: (await import('./locale.ts')).say }))

// Without a zone: the person's own clock.
const NOW = new Date('2026-11-24T21:00:00')

it.each([
  ['later today', '2026-11-24T22:30:00', '10:30 PM'],
  ['tomorrow', '2026-11-25T07:00:00', 'Wednesday 7:00 AM'],
  ['yesterday', '2026-11-23T21:05:00', 'Monday 9:05 PM'],
  ['a week ago, which the day of the week would not tell', '2026-11-17T21:00:00', 'Nov 17, 2026, 9:00 PM'],
  ['next week', '2026-12-01T07:00:00', 'Dec 1, 2026, 7:00 AM'],
])('%s', (_, at, words) => {
  const said = dayText(new Date(at).toISOString(), NOW)
  expect(said.replace(/\s/g, ' ')).toBe(words)
})

it('counts are grouped', () => expect(numberText(1204)).toBe('1,204'))
