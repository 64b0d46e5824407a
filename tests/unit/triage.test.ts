import { describe, expect, it } from 'vitest'
import { type CardId, FIX_IDS, type FixId, type StepId } from '../../fixes/fix.ts'
import { fixOf, numberOf } from '../../fixes/fixes.ts'
import { COMPLAINTS } from '../../fixes/symptoms/complaints.ts'
import { MESSAGES } from '../../fixes/symptoms/messages.ts'
import type { SymptomId } from '../../fixes/symptoms/symptom.ts'
import { type Card, planFor } from '../../fixes/triage.ts'

const SYMPTOM_IDS = [...MESSAGES, ...COMPLAINTS].map(symptom => symptom.id)
const SAFE: CardId[] = [
  'settings',
  'connection',
  'icloud-storage',
  'iphone-storage',
  'charge',
  'restart',
  'update',
]
const idsOf = (cards: Card[]) => cards.map(card => card.id)

/** What is said, the cards to begin with, and why each: "card reason", or "card reason > step". */
const EXPECTED: [SymptomId, string[]][] = [
  [
    'message.optimizing-performance',
    ['charge performance', 'heat heat_too', 'restart restart_clears', 'update update_repair'],
  ],
  // The 17 messages, in the order of their table.
  ['message.up-to-date', ['check-on-web last_synced', 'settings if_not_there']],
  [
    'message.syncing',
    [
      'charge count_overnight',
      'wait-after-import large_batch',
      'connection weak_network',
      'icloud-storage full_stops',
      'iphone-storage full_stops',
      'unable-to-upload last_items',
      'restart restart_clears',
      'update update_repair',
    ],
  ],
  ['message.waiting', ['connection waiting']],
  ['message.low-data', ['low-data saving_data', 'connection good_wifi']],
  ['message.low-power', ['low-power saving_power', 'charge power', 'restart stuck_pause']],
  ['message.optimizing-battery', ['charge power', 'low-power low_power_too']],
  ['message.poor-network', ['connection network']],
  ['message.low-battery', ['charge battery_low', 'low-power low_power_too']],
  ['message.cool-down', ['heat cool_first', 'charge once_cool']],
  ['message.icloud-full', ['icloud-storage icloud_full']],
  ['message.personal-library', ['shared-library owner', 'icloud-storage owner > icloud-storage.owner']],
  [
    'message.unable-to-sync',
    ['unable-to-upload failed_items', 'restart restart_clears', 'update update_repair'],
  ],
  ['message.paused', ['read-status reason_beside']],
  [
    'message.resume-for-an-hour',
    ['low-power resume_prompt > low-power.sync-now', 'charge power', 'restart stuck_pause'],
  ],
  ['message.paused-by-you', ['paused-by-hand resume']],
  ['message.restoring', ['charge fills_up', 'wait-after-import large_batch']],
  // The 21 complaints, S1 to S21.
  ['complaint.paused', ['read-status reason_beside']],
  ['complaint.low-power-stuck', ['low-power saving_power', 'charge power', 'restart stuck_pause']],
  [
    'complaint.optimizing-stuck',
    ['charge performance', 'heat heat_too', 'restart restart_clears', 'update update_repair'],
  ],
  [
    'complaint.count-stuck',
    [
      'charge count_overnight',
      'connection weak_network',
      'icloud-storage full_stops',
      'iphone-storage full_stops',
      'unable-to-upload last_items',
      'restart restart_clears',
      'update update_repair',
    ],
  ],
  ['complaint.last-items', ['unable-to-upload last_items', 'restart restart_clears', 'update update_repair']],
  ['complaint.icloud-full', ['icloud-storage icloud_full']],
  ['complaint.phone-full', ['iphone-storage phone_full']],
  [
    'complaint.bought-more',
    [
      'which-storage which_storage',
      'settings same_account > settings.account',
      'icloud-storage family_plan > icloud-storage.owner',
      'restart restart_clears',
    ],
  ],
  [
    'complaint.only-wifi',
    ['connection cellular > connection.cellular-on', 'low-data low_data_too > low-data.cellular'],
  ],
  ['complaint.only-some-networks', ['other-network other_network', 'connection then_phone > connection.vpn']],
  [
    'complaint.other-device',
    [
      'check-on-web on_web',
      'settings if_not_there',
      'connection weak_network',
      'icloud-storage rest.icloud_storage',
    ],
  ],
  ['complaint.disappeared', ['stop-deleting stop_deleting']],
  [
    'complaint.blurry',
    [
      'connection originals_load',
      'small-copies small_copies',
      'iphone-storage originals_room',
      'charge originals_wait',
    ],
  ],
  [
    'complaint.shared-library',
    ['shared-library shared_library', 'icloud-storage owner > icloud-storage.owner'],
  ],
  [
    'complaint.after-update',
    ['charge after_update', 'restart restart_clears', 'update point_update', 'wait-after-import takes_days'],
  ],
  ['complaint.after-beta', ['after-beta ask_first']],
  ['complaint.new-phone', ['charge fills_up', 'wait-after-import large_batch']],
  ['complaint.gray-switch', ['settings gray_switch > settings.grey']],
  [
    'complaint.several-things',
    ['apple-outage outage', 'connection if_apple_is_fine', 'account-alerts account_alerts'],
  ],
  ['complaint.hot', ['heat cool_first', 'charge once_cool']],
  ['cannot-tell', ['read-status often_names']],
]

const inShort = ({ id, because, step }: Card) =>
  `${id} ${because?.replace('reasons.', '')}${step ? ` > ${step}` : ''}`

describe('what a person says', () => {
  it('is one of 17 messages or 21 complaints, each tried here', () => {
    expect([MESSAGES.length, COMPLAINTS.length]).toEqual([17, 21])
    expect(EXPECTED.map(([id]) => id)).toEqual(SYMPTOM_IDS)
  })

  it.each(EXPECTED)(
    '%s begins with %j, and then the rest of the seven in the safe order',
    (symptom, first) => {
      const cards = planFor({ symptom, problems: [] })
      const begun = cards.slice(0, first.length)
      expect(begun.map(inShort)).toEqual(first)
      expect(begun.every(card => card.from === (symptom === 'cannot-tell' ? 'default' : 'said'))).toBe(true)
      const rest = SAFE.filter(id => !idsOf(begun).includes(id))
      const expected = rest.map(id => ({
        id,
        because: `reasons.rest.${id.replaceAll('-', '_')}`,
        from: 'default',
      }))
      expect(cards.slice(first.length)).toEqual([...expected, { id: 'still-stuck', from: 'default' }])
    },
  )

  it.each<[SymptomId, CardId, StepId]>([
    ['message.optimizing-performance', 'charge', 'charge.plug'],
    ['message.low-power', 'low-power', 'low-power.turn-off'],
    ['message.low-data', 'low-data', 'low-data.join'],
    ['message.paused-by-you', 'paused-by-hand', 'paused-by-hand.resume'],
    ['message.unable-to-sync', 'unable-to-upload', 'unable-to-upload.open'],
    ['message.cool-down', 'heat', 'heat.stop'],
    ['complaint.several-things', 'apple-outage', 'apple-outage.look'],
    ['complaint.disappeared', 'stop-deleting', 'stop-deleting.recently-deleted'],
  ])('%s leads in one press to %s, and there to %s', (symptom, id, step) => {
    expect(planFor({ symptom, problems: [] })[0]?.id).toBe(id)
    expect(fixOf(id).steps.find(({ when }) => !when)?.id).toBe(step)
  })

  it('Optimizing System Performance: power, Wi-Fi, Sync Now, a night', () => {
    const steps = fixOf('charge').steps.map(step => step.id)
    const wanted = ['charge.plug', 'charge.wifi', 'charge.sync-now', 'charge.leave'] as StepId[]
    expect(steps.filter(id => wanted.includes(id))).toEqual(wanted)
  })
})

describe('what icloud.com shows', () => {
  const because = (symptom: SymptomId | undefined, problems: FixId[]) =>
    planFor({ symptom, problems })
      .slice(0, problems.length)
      .map(({ id, because, from }) => `${id} ${because} ${from}`)

  it.each<[string, SymptomId | undefined, FixId[], string[]]>([
    ['says so', undefined, ['icloud-storage'], ['icloud-storage reasons.checked checked']],
    [
      'keeps the order',
      undefined,
      ['update', 'connection'],
      ['connection reasons.checked checked', 'update reasons.checked checked'],
    ],
    ['needs no guess', 'cannot-tell', ['update'], ['update reasons.checked checked']],
    [
      'outranks a guess',
      'message.optimizing-performance',
      ['icloud-storage'],
      ['icloud-storage reasons.checked_first checked'],
    ],
    [
      'outranks what comes later for this symptom',
      'complaint.count-stuck',
      ['iphone-storage'],
      ['iphone-storage reasons.checked_first checked'],
    ],
    ['agrees', 'message.icloud-full', ['icloud-storage'], ['icloud-storage reasons.checked_too checked']],
    [
      'agrees with one and not the other',
      'message.waiting',
      ['icloud-storage', 'connection'],
      ['connection reasons.checked_too checked', 'icloud-storage reasons.checked checked'],
    ],
  ])('%s: %s and %j', (_, symptom, problems, cards) => expect(because(symptom, problems)).toEqual(cards))

  it('comes before the extra cards', () => {
    const cards = planFor({ symptom: 'message.low-power', problems: ['icloud-storage'] })
    expect(idsOf(cards).slice(0, 3)).toEqual(['icloud-storage', 'low-power', 'charge'])
  })

  it.each<[string, SymptomId, CardId]>([
    ['photos that are missing, and the fix deletes some', 'complaint.disappeared', 'stop-deleting'],
    ['a beta, of which Apple is asked first', 'complaint.after-beta', 'after-beta'],
  ])('comes after %s, and does not say that it comes before', (_, symptom, first) => {
    const [before, after] = planFor({ symptom, problems: ['icloud-storage'] })
    expect(before).toMatchObject({ id: first, from: 'said' })
    expect(after).toEqual({ id: 'icloud-storage', because: 'reasons.checked', from: 'checked' })
  })

  it('keeps the step that matters', () => {
    const [first] = planFor({ symptom: 'complaint.only-wifi', problems: ['connection'] })
    expect(first).toMatchObject({ id: 'connection', step: 'connection.cellular-on', from: 'checked' })
  })
})

describe("an outage that Apple's page lists", () => {
  const OUTAGE: Card = { id: 'apple-outage', because: 'reasons.outage_read', from: 'checked' }
  it.each<[SymptomId | undefined, FixId[]]>([
    [undefined, []],
    ['message.low-power', []],
    ['complaint.several-things', []],
    ['message.icloud-full', ['icloud-storage']],
  ])('comes first, once, and changes nothing else: %s, %j', (symptom, problems) => {
    const cards = planFor({ symptom, problems, outage: 'read' })
    expect(cards[0]).toEqual(OUTAGE)
    const others = planFor({ symptom, problems }).filter(({ id }) => id !== 'apple-outage')
    expect(cards.slice(1)).toEqual(others)
  })

  it('comes after the warning', () => {
    const cards = planFor({ symptom: 'complaint.disappeared', problems: [], outage: 'read' })
    expect(idsOf(cards).slice(0, 2)).toEqual(['stop-deleting', 'apple-outage'])
  })

  it('stays where it was, once over, for who reads it', () => {
    const [first] = planFor({ problems: [], outage: 'asked' })
    expect(first).toEqual({ ...OUTAGE, because: 'reasons.outage_asked' })
    const given = { symptom: 'complaint.several-things', problems: [] } as const
    expect(planFor({ ...given, problems: [], outage: 'asked' })).toEqual(planFor({ ...given, problems: [] }))
  })
})

describe('nothing said', () => {
  it('is the order everybody knows', () => {
    expect(idsOf(planFor({ problems: [] }))).toEqual([...FIX_IDS, 'still-stuck'])
  })

  it.each(['message.gone', '__proto__', '', 'toString'])('is what %o is', symptom => {
    expect(planFor({ symptom: symptom as SymptomId, problems: ['update'] })).toEqual(
      planFor({ problems: ['update'] }),
    )
  })

  it('brings no extra card, and no reason for what is there anyway', () => {
    const cards = planFor({ problems: [] })
    expect(cards.filter(card => card.because || card.from !== 'default')).toEqual([])
  })
})

describe('every plan', () => {
  const sets = Array.from({ length: 2 ** 7 }, (_, bits) => FIX_IDS.filter((_, i) => bits & (1 << i)))
  const given = [undefined, ...SYMPTOM_IDS].flatMap(symptom => sets.map(problems => ({ symptom, problems })))
  const check = (property: (cards: Card[], problems: FixId[]) => void) => {
    for (const known of given) property(planFor(known), known.problems)
  }

  it('of every symptom and every set of problems is tried', () => {
    expect(given).toHaveLength((1 + 17 + 21) * 2 ** 7)
  })

  it('has all seven once, nothing twice, and ends with who can help', () => {
    check(cards => {
      expect(new Set(idsOf(cards)).size).toBe(cards.length)
      expect(cards.filter(({ id }) => numberOf(id))).toHaveLength(7)
      expect(cards.at(-1)).toEqual({ id: 'still-stuck', from: 'default' })
    })
  })

  it('has what icloud.com shows before all but the two warnings', () => {
    check((cards, problems) => {
      const top = cards
        .filter(({ id }) => id !== 'stop-deleting' && id !== 'after-beta')
        .slice(0, problems.length)
      expect(idsOf(top).sort()).toEqual([...problems].sort())
      expect(cards.filter(({ from }) => from === 'checked')).toHaveLength(problems.length)
    })
  })

  it('says that a card comes before what was said only where it does', () => {
    for (const symptom of SYMPTOM_IDS) {
      const [said] = planFor({ symptom, problems: [] })
      for (const [i, problems] of sets.entries()) {
        const cards = planFor({ symptom, problems, outage: i % 2 === 0 ? 'read' : undefined })
        const at = cards.findIndex(({ id }) => id === said?.id)
        const after = cards.slice(at).filter(({ because }) => because === 'reasons.checked_first')
        expect(after).toEqual([])
      }
    }
  })

  it('says why of every card that does not stand where it always does', () => {
    check(cards => {
      expect(cards.filter(({ from, because }) => from !== 'default' && !because)).toEqual([])
    })
  })

  it('says why of every card but the last once something is said', () => {
    for (const symptom of SYMPTOM_IDS) {
      const cards = planFor({ symptom, problems: [] }).slice(0, -1)
      expect(cards.filter(({ because }) => !because)).toEqual([])
    }
  })

  it('points only to steps of its own cards', () => {
    check(cards => {
      const lost = cards.filter(({ id, step }) => step && !fixOf(id).steps.some(one => one.id === step))
      expect(lost).toEqual([])
    })
  })
})
