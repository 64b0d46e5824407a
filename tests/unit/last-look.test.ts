import { beforeEach, describe, expect, it, vi } from 'vitest'
import { EMPTY, type Kept, keptFrom, keys } from '../../fixes/kept.ts'
import {
  addToLook,
  forgetLook,
  lastLook,
  rememberAccountRoom,
  rememberLook,
} from '../../platform/last-look.ts'

const AT = '2026-11-24T09:00:00.000Z'
const stored = new Map<string, string>()
const place = { pathname: '/popup.html' }

vi.stubGlobal('location', place)
vi.stubGlobal('localStorage', {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => stored.set(key, value),
  clear: () => stored.clear(),
})

const KEPT: Kept = keptFrom({
  '1:tick:charge.plug': AT,
  '1:fine:icloud-storage': AT,
  '1:outcome:restart': `no-help ${AT}`,
  '1:understood:icloud-storage.files': AT,
  '1:wait:since': AT,
  '1:phone:ios': 17,
  '1:symptom': 'cannot-tell',
  '1:open': 'charge',
  '1:hints-hidden': true,
})
const FOUND = [{ kind: 'storage-usage', level: 'problem' }] as const
const NOTHING = { kept: EMPTY, findings: [], room: undefined }

beforeEach(() => {
  stored.clear()
  place.pathname = '/popup.html'
})

describe('the last look', () => {
  it('is that of a new checklist at first', () => expect(lastLook()).toEqual(NOTHING))

  it('is what was shown last', () => {
    const look = { kept: KEPT, findings: [...FOUND], room: 268 }
    rememberLook(look)
    expect(lastLook()).toEqual(look)
  })

  it('knows every kind of key that is kept, but what was written and whose account it is', () => {
    const families = new Set(Object.keys(keys()).map(key => key.split(':')[1]))
    rememberLook({ kept: KEPT, findings: [] })
    const known = new Set(
      [...(stored.get('last-look') ?? '').matchAll(/"1:([\w-]+)/g)].map(([, name]) => name),
    )
    expect([...families].filter(name => !known.has(name))).toEqual(['note', 'account'])
  })

  it('has no note, no account and no name in it', () => {
    const kept = { ...KEPT, notes: { restart: 'My words' }, account: 'j•••@icloud.com' }
    const finding = { ...FOUND[0], id: '1', device: "Ann's iPhone", account: 'j•••@icloud.com' }
    rememberLook({ kept, findings: [finding], room: 1 })
    expect(JSON.stringify([...stored])).not.toMatch(/My words|j•••|Ann|device/)
    expect(stored.size).toBe(2)
  })

  it('leaves room for a note that has no answer', () => {
    rememberLook({ kept: { ...KEPT, notes: { charge: 'My words' } }, findings: [] })
    expect(lastLook().kept.notes).toEqual({ charge: ' ' })
  })

  it('has what was kept as the page went, too', () => {
    rememberLook({ kept: KEPT, findings: [...FOUND] })
    addToLook({ '1:wait:draft-step': 'update.wait', '1:open': undefined })
    expect(lastLook()).toMatchObject({ findings: FOUND, kept: { ticks: KEPT.ticks, open: undefined } })
    expect(lastLook().kept.wait['draft-step']).toBe('update.wait')
    stored.set('last-look', '"x"')
    addToLook({ '1:wait:draft-step': 'update.wait' })
    expect(lastLook().kept).toEqual(keptFrom({ '1:wait:draft-step': 'update.wait' }))
  })

  it('has the height of each page', () => {
    rememberLook({ kept: KEPT, findings: [], room: 268 })
    place.pathname = '/sidepanel.html'
    expect(lastLook()).toEqual({ kept: KEPT, findings: [], room: undefined })
  })

  it('has what Apple said, and that iCloud was asked', () => {
    const at = '2026-11-24T09:00:00.000Z'
    const services = [{ service: 'photos', state: 'trouble', kind: 'outage', since: at } as const]
    const apple = { state: 'read', at, services } as const
    rememberLook({ kept: KEPT, findings: [], asked: true, apple: { ...apple, services: [...services] } })
    rememberAccountRoom(300)
    expect(lastLook()).toMatchObject({ asked: true, apple, accountRoom: 300 })
    // Room for what is gone would be a jump of its own.
    rememberLook({ kept: KEPT, findings: [] })
    expect(lastLook()).toMatchObject({ asked: undefined, apple: undefined, accountRoom: undefined })
  })

  it('is forgotten when asked, and when there is nothing', () => {
    const look = { kept: KEPT, findings: [], room: 268 }
    rememberLook(look)
    forgetLook()
    expect(stored.size).toBe(0)
    rememberLook(look)
    rememberLook(NOTHING)
    expect(stored.size).toBe(0)
  })

  it.each([
    'null',
    '7',
    '"x"',
    '[]',
    '{',
    '',
    '{"stored":[1],"findings":{}}',
    '{"asked":7,"apple":{"state":"read","services":[]}}',
    '{"apple":{"state":"read","at":"2026-11-24T09:00:00.000Z","services":[null]}}',
    '{"apple":{"state":"read","at":"x","services":[]}}',
    '{"apple":{"state":"read","at":"2026-11-24T09:00:00.000Z","services":[{"service":"photos","state":"fine","ended":"x"}]}}',
    '{"stored":{"1:phone:ios":{"a":1},"1:open":5},"findings":[null,7,{"kind":"toString","level":"problem"},{"kind":"device","level":"bad"}]}',
  ])('that is %s is that of a new checklist', junk => {
    stored.set('last-look', junk)
    stored.set('last-room:/popup.html', junk.replace('7', '-7'))
    expect(lastLook()).toEqual(NOTHING)
  })

  it('does without a place to remember it', () => {
    const refuse = () => {
      throw new Error('SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, clear: refuse })
    rememberLook({ kept: KEPT, findings: [] })
    forgetLook()
    expect(lastLook()).toEqual(NOTHING)
  })
})
