import { expect, it } from 'vitest'
import { keptFrom, keys } from '../../fixes/kept.ts'
import { progressValues } from '../../fixes/start-over.ts'

const AT = '2026-11-24T09:00:00.000Z'

const PROGRESS = {
  '1:tick:charge.plug': AT,
  '1:outcome:charge': `no-help ${AT}`,
  '1:note:charge': 'It stayed at 80 %.',
  '1:understood:icloud-storage.photos': AT,
  '1:wait:step': 'charge.leave',
  '1:wait:after-items': 0,
  '1:wait:draft-step': 'update.wait',
  '1:wait:draft-items': 'about 1,2',
}

it('starting over forgets progress, each value under its key, and nothing else', () => {
  const rest = {
    '1:fine:charge': AT,
    '1:phone:model': 'ipad',
    '1:symptom': 'cannot-tell',
    '1:open': 'charge',
    '1:hints-hidden': true,
    '1:account': 'j•••@icloud.com',
  }
  const stored = { ...PROGRESS, ...rest }
  expect(Object.entries(stored).filter(([key, value]) => !keys()[key]?.(value))).toEqual([])
  expect(progressValues(keptFrom(stored))).toEqual(PROGRESS)
})
