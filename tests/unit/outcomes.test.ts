import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Ending, endingOf } from '../../fixes/ending.ts'
import { type CardId, FIX_IDS, type Step, type StepId } from '../../fixes/fix.ts'
import { fixOf, steps } from '../../fixes/fixes.ts'
import { gateOf, needsGate } from '../../fixes/gates.ts'
import { EMPTY, type Kept, keptFrom, keys, noteKey, outcomeKey, slotOf } from '../../fixes/kept.ts'
import { noteValue, outcomeOf, outcomeValue, RESULTS, type Result } from '../../fixes/outcomes.ts'
import { doneCount, fixProgress } from '../../fixes/progress.ts'
import { answerWait, startWait } from '../../fixes/wait-values.ts'

const AT = new Date('2026-11-24T09:00:00.000Z')
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000)

const readable = (key: string, value: unknown) => keys()[key]?.(value)
const said = (results: Partial<Record<CardId, Result>>, at = AT): Kept => ({
  ...EMPTY,
  outcomes: Object.fromEntries(
    Object.entries(results).map(([fix, result]) => [fix, outcomeValue(result, at)]),
  ),
})
const all = (result: Result) => said(Object.fromEntries(FIX_IDS.map(fix => [fix, result])))

describe('how a fix went', () => {
  it.each(RESULTS)('is kept with its time as one value: %s', result => {
    const value = outcomeValue(result, AT)
    expect(readable(outcomeKey('restart'), value)).toBe(true)
    const kept = keptFrom({ [outcomeKey('restart')]: value })
    expect(outcomeOf('restart', kept)).toEqual({ result, at: AT.toISOString() })
    expect(outcomeOf('charge', kept)).toBeUndefined()
  })

  it('is kept of a card beyond the seven too, with a note', () => {
    const kept = keptFrom({
      [outcomeKey('heat')]: outcomeValue('no-help', AT),
      [noteKey('heat')]: 'Still warm',
    })
    expect(outcomeOf('heat', kept)?.result).toBe('no-help')
    expect(kept.notes).toEqual({ heat: 'Still warm' })
    expect(fixProgress(fixOf('heat'), kept).done).toBe(true)
    expect(doneCount(kept)).toBe(0)
  })

  it.each<[unknown]>([
    ['fixed'],
    ['fixed '],
    ['fixed soon'],
    ['mended 2026-11-24T09:00:00.000Z'],
    ['Fixed 2026-11-24T09:00:00.000Z'],
    [' fixed 2026-11-24T09:00:00.000Z'],
    ['fixed 2026-11-24T09:00:00.000Z '],
    ['fixed 2026-11-24T09:00:00.000Z\n<b>'],
    [`fixed ${'2'.repeat(200)}`],
    ['2026-11-24T09:00:00.000Z'],
    [['fixed 2026-11-24T09:00:00.000Z']],
    [{ toString: () => 'fixed 2026-11-24T09:00:00.000Z' }],
    [null],
    [3],
  ])('is not read from %o, which is left where it is', value => {
    const stored = { [outcomeKey('restart')]: value }
    expect(keptFrom(stored).outcomes).toEqual({})
    const slot = slotOf(outcomeKey('restart'), stored)
    expect(slot).toBe(`${outcomeKey('restart')}~2`)
    expect(outcomeOf('restart', keptFrom({ ...stored, [slot]: outcomeValue('fixed', AT) }))?.result).toBe(
      'fixed',
    )
  })
})

describe('a note', () => {
  it.each<[string, string | undefined]>([
    ['', undefined],
    [' \n\t', undefined],
    ['  It asked for a password. ', 'It asked for a password.'],
    ['two\nlines', 'two\nlines'],
    ['x'.repeat(500), 'x'.repeat(500)],
    ['x'.repeat(501), 'x'.repeat(500)],
    [`${'x'.repeat(499)}😀`, 'x'.repeat(499)],
    [`${'x'.repeat(498)}😀`, `${'x'.repeat(498)}😀`],
  ])('of %j', (written, kept) => expect(noteValue(written)).toBe(kept))

  it('can always be kept, whatever was typed', () => {
    const typed = fc.string({ unit: 'binary', maxLength: 1500, size: 'max' })
    fc.assert(
      fc.property(typed, written => {
        const value = noteValue(written)
        expect(value === undefined || readable(noteKey('charge'), value)).toBe(true)
        expect(value ?? '').not.toMatch(/\p{Surrogate}$/u)
      }),
    )
  })

  it.each([['x'.repeat(501)], [7], [null], [['a']]])('is not read from %o', value => {
    expect(keptFrom({ [noteKey('charge')]: value }).notes).toEqual({})
  })
})

describe('a risky step', () => {
  const stepOf = (id: StepId) => steps().find(step => step.id === id) as Step

  it.each<StepId>([
    'icloud-storage.photos',
    'icloud-storage.recently-deleted',
    'icloud-storage.backups',
    'icloud-storage.files',
    'iphone-storage.apps',
    'connection.photos-cellular',
    'connection.unlimited',
    'connection.reset-prepare',
    'connection.reset',
    'still-stuck.rescue',
  ])('%s wants a tick before it shows how', id => {
    const step = stepOf(id)
    const gate = gateOf(step) as StepId
    expect(needsGate(step, EMPTY)).toBe(true)
    expect(needsGate(step, { ...EMPTY, understood: { [gate]: AT.toISOString() } })).toBe(false)
    expect(needsGate(step, { ...EMPTY, ticks: { [id]: AT.toISOString() } })).toBe(false)
  })

  it('is understood where its cost is said: a network reset, at the step before it', () => {
    expect(gateOf(stepOf('connection.reset'))).toBe('connection.reset-prepare')
    const understood = { 'icloud-storage.photos': AT.toISOString() }
    expect(needsGate(stepOf('connection.reset'), { ...EMPTY, understood })).toBe(true)
  })

  it('has its gate at a step that says what it costs', () => {
    const gates = steps().flatMap(step => gateOf(step) ?? [])
    expect(gates.filter(gate => !stepOf(gate).risk)).toEqual([])
  })

  it.each(
    steps()
      .filter(step => !step.risk && step.id !== 'connection.reset')
      .map(step => step.id),
  )('%s is none', id => expect(needsGate(stepOf(id), EMPTY)).toBe(false))
})

describe('the end', () => {
  const fine = { 'icloud-storage': AT.toISOString() }
  const open: Ending = { state: 'open' }
  const none: Ending = { state: 'none-helped' }
  const rest = (by: CardId, at = AT): Ending => ({ state: 'fixed', by, at: at.toISOString() })
  const { 'icloud-storage': _, ...sixOutcomes } = all('no-help').outcomes

  it.each<[string, Kept, Ending]>([
    ['at the beginning', EMPTY, open],
    ['one did not help', said({ restart: 'no-help' }), open],
    ['one helped', said({ restart: 'fixed' }), rest('restart')],
    ['one helped after others did not', said({ settings: 'no-help', charge: 'fixed' }), rest('charge')],
    [
      'a card beyond the seven helped',
      said({ settings: 'no-help', 'low-power': 'fixed' }),
      rest('low-power'),
    ],
    ['one beyond the seven did not help', said({ 'low-power': 'no-help' }), open],
    ['none helped', all('no-help'), none],
    ['none could be done', all('could-not'), none],
    ['none applies', all('not-mine'), none],
    ['six did not help', { ...EMPTY, outcomes: sixOutcomes }, open],
    ['six did not help, one is in order', { ...EMPTY, outcomes: sixOutcomes, fine }, none],
    [
      'all steps are ticked',
      { ...EMPTY, ticks: Object.fromEntries(steps().map(step => [step.id, AT.toISOString()])) },
      none,
    ],
    [
      'all done, the last helped',
      { ...all('no-help'), outcomes: { ...sixOutcomes, 'icloud-storage': outcomeValue('fixed', AT) } },
      rest('icloud-storage'),
    ],
  ])('when %s', (_, kept, ending) => expect(endingOf(kept)).toEqual(ending))

  it('thanks the fix that helped last', () => {
    const outcomes = {
      ...said({ charge: 'fixed' }).outcomes,
      ...said({ settings: 'fixed' }, later(5)).outcomes,
    }
    expect(endingOf({ ...EMPTY, outcomes })).toEqual(rest('settings', later(5)))
  })

  const waiting = startWait('charge.leave', 'hour', { items: 300 }, AT)
  it.each<[string, Record<string, unknown>, Ending]>([
    ['nobody has looked yet', {}, open],
    ['nothing moved, but it is early', answerWait({ items: 300 }, later(5)), open],
    ['fewer are left', answerWait({ items: 200 }, later(60)), open],
    ['none is left', answerWait({ items: 0 }, later(60)), open],
    ['nothing moved', answerWait({ items: 300 }, later(60)), none],
    ['there are more', answerWait({ items: 400 }, later(60)), none],
    ['there is no count', answerWait({ status: 'Paused' }, later(60)), none],
  ])('waits for the wait: %s', (_, answer, ending) => {
    const { wait } = keptFrom({ ...waiting, ...answer })
    expect(endingOf({ ...all('no-help'), wait })).toEqual(ending)
    expect(endingOf({ ...said({ restart: 'fixed' }), wait })).toEqual(rest('restart'))
  })
})
