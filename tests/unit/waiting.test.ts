import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { countIn } from '../../fixes/count.ts'
import type { StepId } from '../../fixes/fix.ts'
import { fixOf, steps } from '../../fixes/fixes.ts'
import { EMPTY, keptFrom, keys, waitKey } from '../../fixes/kept.ts'
import { counted, messageOfBoth } from '../../fixes/same-message.ts'
import { MESSAGES } from '../../fixes/symptoms/messages.ts'
import { symptomKey, wordingsKey } from '../../fixes/symptoms/symptom.ts'
import { draftOf, draftValues, type Typed, typedOf } from '../../fixes/wait-draft.ts'
import {
  answerWait,
  forgetWait,
  LENGTHS,
  lookFrom,
  startWait,
  tellWait,
  untilOf,
  waitToUndo,
} from '../../fixes/wait-values.ts'
import {
  cardOf,
  isDue,
  type Look,
  type Verdict,
  verdictOf,
  WAIT_STEPS,
  type Wait,
  waitOf,
} from '../../fixes/waiting.ts'
import { WORDINGS } from '../../scripts/wordings.ts'
import { say } from './locale.ts'

const WORDS = { device: 'iPhone', data: 'Cellular' }
const KNOWN = MESSAGES.map(({ id }) => ({
  id,
  texts: [say(symptomKey(id), WORDS), ...(WORDINGS.get(wordingsKey(id)) ?? '').split('|')],
}))

const AT = new Date('2026-11-24T21:00:00.000Z')
const HOUR = 3_600_000
const later = (hours: number) => new Date(AT.getTime() + hours * HOUR)

/** What is kept after these were written one after the other; undefined forgets. */
const kept = (...written: Record<string, unknown>[]) => {
  const stored = Object.assign({}, ...written)
  return keptFrom(Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== undefined)))
}
const wait = (...written: Record<string, unknown>[]) => waitOf(kept(...written))

describe('a count in what was typed', () => {
  it.each<[string, number | undefined]>([
    ['0', 0],
    ['7', 7],
    ['1204', 1204],
    ['1,204', 1204],
    ['1.204', 1204],
    ['1 204', 1204],
    ['1\u00a0204', 1204],
    ['1\u202f204', 1204],
    ["1'204", 1204],
    ['1’204', 1204],
    ['1,234,567', 1_234_567],
    ['12,34,567', 1_234_567],
    ['١٢٣٤', 1234],
    ['١٬٢٠٤', 1204],
    ['۱۲۳۴', 1234],
    ['१,२०४', 1204],
    ['１２０４', 1204],
    ['about 300', 300],
    ['~300', 300],
    [' 300 ', 300],
    ['Uploading 1,204 Items', 1204],
    ['(12)', 12],
    ['残り300枚', 300],
    ['300張', 300],
    ['12.', 12],
    ['Noch 3.000 Objekte', 3000],
    ['', undefined],
    ['none', undefined],
    ['-3', undefined],
    ['−3', undefined],
    ['1.5', undefined],
    ['1,20', undefined],
    ['1,2345', undefined],
    ['1.204,5', undefined],
    ['1,204.567,890', undefined],
    ['0.500', undefined],
    ['007', undefined],
    ['1.2k', undefined],
    ['12k', undefined],
    ['1万', undefined],
    ['40%', undefined],
    ['40 %', undefined],
    ['5 GB', undefined],
    ['5 Go', undefined],
    ['iOS18', undefined],
    ['12 or 13', undefined],
    ['12 of 300', undefined],
    ['10-20', undefined],
    ['21:30', undefined],
    ['2026-11-24', undefined],
    ['24/11', undefined],
    ['1e3', undefined],
    ['12345678901', undefined],
    ['999,999,999', 999_999_999],
    ['9,999,999,999', undefined],
    [`${' '.repeat(200)}5`, undefined],
  ])('%j is %o', (typed, count) => expect(countIn(typed)).toBe(count))

  const written = fc.constantFrom(
    'en',
    'de',
    'fr',
    'de-CH',
    'hi-IN-u-nu-deva',
    'ar-EG',
    'fa',
    'bn',
    'th-u-nu-thai',
  )
  it('is read back in the way any language writes it', () => {
    fc.assert(
      fc.property(written, fc.nat({ max: 999_999_999 }), (language, n) => {
        expect(countIn(new Intl.NumberFormat(language).format(n))).toBe(n)
      }),
    )
  })

  it('is never one that could not be kept', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789٣३.,  ’-k%x万\ud83d') })
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ unit: 'binary' })), text => {
        const count = countIn(text)
        expect(count === undefined || keys()[waitKey('items')]?.(count)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it.each<[string, string, Look | { problem: string }]>([
    ['', '', { items: undefined, status: undefined }],
    ['1,204', ' Paused ', { items: 1204, status: 'Paused' }],
    ['', 'Paused', { items: undefined, status: 'Paused' }],
    ['lots', 'Paused', { problem: 'waiting.not_a_count' }],
  ])('%j and %j are looked at together', (items, status, look) => {
    expect(lookFrom(items, status)).toEqual(look)
  })
})

describe('what was typed and not handed in', () => {
  const started = startWait('charge.leave', 'hour', { items: 1204 }, AT)
  const draft = draftValues(EMPTY, 'update.wait', { items: ' about 1,2', status: 'Up' })

  it('is there as it was typed, for its step alone, and is no wait', () => {
    expect(Object.entries(draft).filter(([key, value]) => !keys()[key]?.(value))).toEqual([])
    expect(draftOf(kept(draft), 'update.wait')).toEqual({ items: ' about 1,2', status: 'Up' })
    expect(draftOf(kept(draft), 'charge.leave')).toBeUndefined()
    expect(wait(draft)).toBeUndefined()
    expect(wait(started, draft)).toEqual(wait(started))
  })

  it.each<[string, Record<string, unknown>]>([
    ['emptied', draftValues(kept(draft), 'update.wait', { items: '', status: '' })],
    ['handed in or cancelled', draftValues(kept(draft), 'update.wait')],
    ['a start', started],
    ['stopped', forgetWait()],
  ])('goes once it is %s', (_, written) => {
    const after = kept(draft, written)
    expect(Object.keys(after.wait).filter(part => part.startsWith('draft'))).toEqual([])
  })

  it('stays when the form of another step is', () =>
    expect(draftValues(kept(draft), 'charge.leave')).toEqual({}))

  it('may be half of what it was', () =>
    expect(draftOf(kept({ [waitKey('draft-step')]: 'update.wait' }), 'update.wait')).toEqual({
      items: '',
      status: '',
    }))

  it.each<[Look, Typed]>([
    [{}, { items: '', status: '' }],
    [
      { items: 0, status: 'Paused' },
      { items: '0', status: 'Paused' },
    ],
  ])('begins with what was noted: %j', (look, typed) => expect(typedOf(look)).toEqual(typed))
})

describe('how long', () => {
  const { TZ } = process.env
  afterEach(() => {
    process.env.TZ = TZ
    if (TZ === undefined) delete process.env.TZ
  })
  const morning = (zone: string, now: string) => {
    process.env.TZ = zone
    return untilOf('morning', new Date(now))
  }

  it.each<[string, string, string, string]>([
    ['an evening', 'Europe/Berlin', '2026-11-24T21:00:00+01:00', '2026-11-25T07:00:00+01:00'],
    ['a morning', 'Europe/Berlin', '2026-11-24T09:00:00+01:00', '2026-11-25T07:00:00+01:00'],
    ['midnight', 'Europe/Berlin', '2026-11-25T00:00:00+01:00', '2026-11-25T07:00:00+01:00'],
    ['the small hours', 'Europe/Berlin', '2026-11-25T03:00:00+01:00', '2026-11-25T07:00:00+01:00'],
    ['too early a morning', 'Europe/Berlin', '2026-11-25T03:01:00+01:00', '2026-11-26T07:00:00+01:00'],
    ['the end of a year', 'Europe/Berlin', '2026-12-31T22:00:00+01:00', '2027-01-01T07:00:00+01:00'],
    ['clocks forward', 'Europe/Berlin', '2026-03-28T22:00:00+01:00', '2026-03-29T07:00:00+02:00'],
    ['clocks back', 'Europe/Berlin', '2026-10-24T22:00:00+02:00', '2026-10-25T07:00:00+01:00'],
    [
      'clocks forward in America',
      'America/New_York',
      '2026-03-07T22:00:00-05:00',
      '2026-03-08T07:00:00-04:00',
    ],
    ['clocks back in America', 'America/New_York', '2026-10-31T22:00:00-04:00', '2026-11-01T07:00:00-05:00'],
    [
      'half an hour in Australia',
      'Australia/Lord_Howe',
      '2026-10-03T22:00:00+10:30',
      '2026-10-04T07:00:00+11:00',
    ],
    [
      'forward within the four hours',
      'Europe/Berlin',
      '2026-03-29T01:30:00+01:00',
      '2026-03-29T07:00:00+02:00',
    ],
    ['the far east', 'Pacific/Kiritimati', '2026-11-24T20:00:00+14:00', '2026-11-25T07:00:00+14:00'],
  ])('until the morning: %s (%s)', (_, zone, now, until) => {
    expect(morning(zone, now).toISOString()).toBe(new Date(until).toISOString())
  })

  it.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'])(
    'the morning in %s is at seven, 4 to 29 hours off',
    zone => {
      process.env.TZ = zone
      const now = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      fc.assert(
        fc.property(now, start => {
          const until = untilOf('morning', start)
          expect([until.getHours(), until.getMinutes()]).toEqual([7, 0])
          const hours = (until.getTime() - start.getTime()) / HOUR
          expect(hours).toBeGreaterThanOrEqual(4)
          expect(hours).toBeLessThan(29)
        }),
      )
    },
  )

  it.each([
    ['hour', 1],
    ['four_hours', 4],
    ['three_days', 72],
  ] as const)('%s is that long, also when the clocks change', (length, hours) => {
    process.env.TZ = 'Europe/Berlin'
    const now = new Date('2026-10-25T00:30:00Z')
    expect(untilOf(length, now).getTime() - now.getTime()).toBe(hours * HOUR)
  })
})

describe('a step with a timer', () => {
  it.each(Object.entries(WAIT_STEPS))('%s is one that waits, and %s a length', (id, length) => {
    const step = steps().find(one => one.id === id)
    expect(step?.kind).toBe('wait')
    expect([...LENGTHS, 'three_days']).toContain(length)
    expect(fixOf(cardOf(id as StepId)).steps).toContain(step)
  })

  it('is every one that waits longer than a few minutes', () => {
    const others = steps()
      .filter(({ id, kind }) => kind === 'wait' && !WAIT_STEPS[id])
      .map(({ id }) => id)
    expect(others.sort()).toEqual(['charge.cool', 'connection.router-on', 'heat.cool', 'restart.wait'])
  })
})

describe('a wait', () => {
  const started = startWait('charge.leave', 'four_hours', { items: 1204, status: 'Paused' }, AT)
  const running: Wait = {
    step: 'charge.leave',
    since: AT.toISOString(),
    until: later(4).toISOString(),
    before: { items: 1204, status: 'Paused' },
    told: false,
  }

  it('is kept as it was started', () => expect(wait(started)).toEqual(running))

  it.each(LENGTHS)('writes nothing that could not be kept: %s', length => {
    const values = {
      ...startWait('charge.leave', length, { items: 3, status: 'x' }, AT),
      ...answerWait({ items: 1, status: 'y' }, later(4)),
      ...tellWait(later(4)),
    }
    expect(
      Object.entries(values).filter(([key, value]) => value !== undefined && !keys()[key]?.(value)),
    ).toEqual([])
  })

  it('is answered by the same question', () => {
    const answered = wait(started, answerWait({ items: 300 }, later(5)))
    expect(answered).toEqual({
      ...running,
      after: { at: later(5).toISOString(), items: 300, status: undefined },
    })
  })

  it('is answered once more: nothing of the first answer is left', () => {
    const first = answerWait({ items: 300, status: 'Paused' }, later(1))
    expect(wait(started, first, answerWait({ status: 'Syncing' }, later(5)))?.after).toEqual({
      at: later(5).toISOString(),
      items: undefined,
      status: 'Syncing',
    })
  })

  it('begins anew with nothing of the last one', () => {
    const before = [started, answerWait({ items: 300, status: 'Paused' }, later(5))]
    expect(wait(...before, startWait('update.wait', 'hour', {}, later(6)))).toEqual({
      step: 'update.wait',
      since: later(6).toISOString(),
      until: later(7).toISOString(),
      before: { items: undefined, status: undefined },
      told: false,
    })
  })

  it('is told once: what was said of the wait before does not count', () => {
    expect(wait(started, tellWait(later(4)))?.told).toBe(true)
    expect(wait(started, tellWait(later(3)))?.told).toBe(false)
    expect(wait(started, tellWait(later(4)), startWait('update.wait', 'hour', {}, later(5)))?.told).toBe(
      false,
    )
  })

  it('that is forgotten or replaced comes back whole', () => {
    const before = kept(started, answerWait({ items: 300 }, later(5)), tellWait(later(4)))
    expect(kept(forgetWait(), waitToUndo(before))).toEqual(before)
    expect(kept(startWait('update.wait', 'hour', { items: 9, status: 'x' }, AT), waitToUndo(before))).toEqual(
      before,
    )
    expect(kept(started, waitToUndo(kept()))).toEqual(kept())
  })

  it('is forgotten', () => {
    const after = kept(started, answerWait({ items: 300 }, later(5)), forgetWait())
    expect(after.wait).toEqual({})
    expect(waitOf(after)).toBeUndefined()
  })

  it.each<[string, Record<string, unknown>]>([
    ['no step', { [waitKey('step')]: undefined }],
    ['a step that is none', { [waitKey('step')]: 'charge.pray' }],
    ['no start', { [waitKey('since')]: undefined }],
    ['no end', { [waitKey('until')]: 'soon' }],
    ['an end before its start', { [waitKey('until')]: later(-1).toISOString() }],
  ])('with %s means nothing', (_, spoilt) => expect(wait(started, spoilt)).toBeUndefined())

  it.each<[string, unknown]>([
    ['a negative count', -1],
    ['a part of one', 1.5],
    ['a text', '1204'],
    ['none', Number.NaN],
    ['too many', 2 ** 60],
  ])('does without %s', (_, items) => {
    expect(wait(started, { [waitKey('items')]: items })?.before.items).toBeUndefined()
  })

  it('does without an answer older than itself', () => {
    expect(wait(started, answerWait({ items: 1 }, later(-1)))?.after).toBeUndefined()
  })

  it.each<[string, Wait, number, boolean]>([
    ['at its start', running, 0, false],
    ['just before its end', running, 3.999, false],
    ['at its end', running, 4, true],
    ['long after', running, 400, true],
    ['once answered', { ...running, after: { at: later(4).toISOString() } }, 5, false],
    [
      'when nothing had moved early',
      { ...running, after: { at: later(1).toISOString(), items: 1204 } },
      5,
      true,
    ],
    [
      'before that is asked again',
      { ...running, after: { at: later(1).toISOString(), items: 1204 } },
      3,
      false,
    ],
    ['when it moved early', { ...running, after: { at: later(1).toISOString(), items: 9 } }, 5, false],
    ['with the clock set back', running, -5, false],
  ])('is due or not %s', (_, it, hours, due) => expect(isDue(it, later(hours))).toBe(due))

  it.each<[Verdict | undefined, number | undefined, (Look & { hours?: number }) | undefined]>([
    [undefined, 300, undefined],
    ['moving', 300, { items: 299 }],
    ['moving', 300, { items: 299, hours: 1 }],
    ['stuck', 300, { items: 300 }],
    ['early', 300, { items: 300, hours: 3.9 }],
    ['stuck', 300, { items: 300, hours: 4 }],
    ['done', 300, { items: 0 }],
    ['done', undefined, { items: 0 }],
    ['done', 0, { items: 0 }],
    ['growing', 300, { items: 301 }],
    ['growing', 0, { items: 1 }],
    ['said', 300, {}],
    ['said', 300, { status: 'Paused' }],
    ['said', 0, { status: 'Synced' }],
    ['said', undefined, { items: 300 }],
    ['said', undefined, {}],
  ])('is %s: %o, then %o', (verdict, items, look) => {
    const { hours = 9, ...after } = look ?? {}
    expect(measured({ items }, look && after, hours)).toBe(verdict)
  })

  it.each<[Verdict, Look, Look, number?]>([
    ['stuck', { status: 'Paused' }, { status: 'Paused' }],
    ['stuck', { status: 'Optimizing System Performance…' }, { status: ' optimizing  system performance' }],
    ['stuck', { status: 'Ｐａｕｓｅｄ' }, { status: '“paused.”' }],
    ['stuck', { status: 'Mode économie d’énergie' }, { status: "mode economie d'energie" }],
    ['stuck', { status: '正在优化系统性能' }, { status: '正在优化系统性能' }],
    ['stuck', { status: 'Uploading 1,204 Items' }, { status: 'uploading 1204 items' }],
    ['stuck', { items: 300, status: 'Paused' }, { status: 'Paused' }],
    ['stuck', { status: 'Paused' }, { items: 300, status: 'Paused' }],
    ['early', { status: 'Paused' }, { status: 'paused' }, 3.9],
    // Counts say more than words.
    ['moving', { items: 300, status: 'Uploading' }, { items: 299, status: 'Uploading' }],
    ['done', { status: 'Paused' }, { items: 0, status: 'Paused' }],
    // What is not the same words may be the same reason, or another.
    ['said', { status: 'Low Power Mode' }, { status: 'Low Data Mode' }],
    ['said', { status: 'Paused' }, {}],
    ['said', { status: '…' }, { status: '—' }],
  ])('is %s by its words: %o, then %o', (verdict, before, after, hours) =>
    expect(measured(before, after, hours)).toBe(verdict),
  )

  it.each<[Verdict, string, string, number?]>([
    // Two versions of iOS, two languages.
    ['stuck', 'Low Power Mode', 'Saving Battery Power'],
    ['stuck', 'Stromsparmodus', 'low power mode…'],
    ['stuck', 'システムパフォーマンスを最適化中', 'Optimizing System Performance'],
    ['stuck', 'Paused', 'Syncing with iCloud Paused'],
    ['early', 'Paused', 'Syncing with iCloud Paused', 3.9],
    ['stuck', 'Uploading 1,204 Items', 'Syncing 1.204 items to iCloud'],
    // The number in the words counts.
    ['moving', 'Uploading 1,204 Items', 'Syncing 900 Items to iCloud'],
    ['growing', 'Uploading 900 Items', 'Uploading 1,204 Items'],
    // What works is not stuck for saying so twice.
    ['said', 'Uploading', 'Uploading'],
    ['said', 'Syncing with iCloud', 'syncing with iCloud…'],
    ['said', 'Uploading to iCloud', 'Uploading to iCloud'],
    ['said', 'Paused', 'Uploading to iCloud'],
    ['said', 'Unable to Upload', '3 Items Unable to Upload'],
    // Another message, or one that nobody knows.
    ['said', 'Optimizing System Performance', 'Optimizing Battery Power'],
    ['said', 'Low Power Mode', 'Low Power Mode, I think'],
    ['said', 'Thinking', 'Pondering'],
    ['said', '3', 'Thinking 3'],
    // Twice that all is well.
    ['said', 'Updated Just Now', 'Synced with iCloud Just Now'],
    ['said', 'Updated Just Now', 'updated just now'],
    ['said', 'Paused', 'Updated Just Now'],
  ])('is %s by what two wordings mean: %s, then %s', (verdict, before, after, hours) =>
    expect(measured({ status: before }, { status: after }, hours)).toBe(verdict),
  )

  it('asks what was typed as a count before the number in the words', () => {
    expect(counted({ items: 5, status: 'Uploading 1,204 Items' }, KNOWN).items).toBe(5)
    expect(counted({ status: '3 Items Unable to Upload' }, KNOWN).items).toBeUndefined()
    expect(counted({ status: 'Updated 5 minutes ago' }, KNOWN).items).toBeUndefined()
  })

  it('is told by its message only in other words, and once more answered no longer', () => {
    const started = startWait('charge.leave', 'four_hours', { status: 'Low Power Mode' }, AT)
    const inOtherWords = answerWait({ status: 'Saving Battery Power' }, later(3), 'message.low-power')
    const again = answerWait({ status: 'Saving Battery' }, later(9))
    const verdicts = [inOtherWords, again].map((_, at) =>
      wait(started, ...[inOtherWords, again].slice(0, at + 1)),
    )
    expect(verdicts.map(it => verdictOf(it as Wait))).toEqual(['early', 'said'])
    expect(messageOfBoth('Paused', ' paused', KNOWN)).toBeUndefined()
  })
})

function measured(before: Look, after: Look | undefined, hours = 9): Verdict | undefined {
  const message = messageOfBoth(before.status, after?.status, KNOWN)
  const answer = after ? answerWait(counted(after, KNOWN), later(hours), message) : {}
  return verdictOf(wait(startWait('charge.leave', 'four_hours', counted(before, KNOWN), AT), answer) as Wait)
}
