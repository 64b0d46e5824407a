import { describe, expect, it } from 'vitest'
import { type CardId, FIX_IDS, type FixId, type StepId } from '../../fixes/fix.ts'
import { cards, fixOf, steps } from '../../fixes/fixes.ts'
import { EMPTY, type Kept } from '../../fixes/kept.ts'
import { outcomeValue, RESULTS } from '../../fixes/outcomes.ts'
import { doneCount, fixProgress, nextAfter } from '../../fixes/progress.ts'
import { planFor } from '../../fixes/triage.ts'

const AT = '2026-10-05T12:00:00.000Z'

const ticked = (...steps: StepId[]): Kept => ({
  ...EMPTY,
  ticks: Object.fromEntries(steps.map(id => [id, AT])),
})
const fine = (...fixes: FixId[]): Kept => ({ ...EMPTY, fine: Object.fromEntries(fixes.map(id => [id, AT])) })
const said = (...fixes: FixId[]): Kept => ({
  ...EMPTY,
  outcomes: Object.fromEntries(fixes.map(id => [id, outcomeValue('no-help', new Date(AT))])),
})
const stepsOf = (id: CardId, isAlways: boolean) =>
  fixOf(id)
    .steps.filter(step => (step.when === undefined) === isAlways)
    .map(step => step.id)
const allOf = (id: CardId) => stepsOf(id, true)

describe.each(cards().map(fix => fix.id))('%s', id => {
  const always = allOf(id)

  it('is not begun', () => {
    expect(fixProgress(fixOf(id), EMPTY)).toEqual({
      done: false,
      ticked: 0,
      of: always.length,
      fineAt: undefined,
    })
  })

  it('is done by the steps for everybody', () => {
    expect(fixProgress(fixOf(id), ticked(...always))).toMatchObject({ done: true, ticked: always.length })
  })

  it('is not done while one of them is left', () => {
    const progress = fixProgress(fixOf(id), ticked(...always.slice(1), ...stepsOf(id, false)))
    expect(progress).toMatchObject({ done: false, ticked: always.length - 1, of: always.length })
  })

  it('is not moved by the steps of others', () => {
    const others = steps()
      .map(step => step.id)
      .filter(step => !step.startsWith(`${id}.`))
    expect(fixProgress(fixOf(id), ticked(...others))).toMatchObject({ done: false, ticked: 0 })
  })
})

describe('a fix that icloud.com shows to be in order', () => {
  it.each(FIX_IDS)('is done: %s', id => {
    expect(fixProgress(fixOf(id), fine(id))).toMatchObject({ done: true, ticked: 0, fineAt: AT })
    expect(doneCount(fine(id))).toBe(1)
  })
})

describe('a fix of which the person said how it went', () => {
  it.each(RESULTS)('is done: %s', result => {
    const kept = { ...EMPTY, outcomes: { restart: outcomeValue(result, new Date(AT)) } }
    expect(fixProgress(fixOf('restart'), kept)).toMatchObject({ done: true, ticked: 0, fineAt: undefined })
    expect(doneCount(kept)).toBe(1)
  })
})

describe('n of 7', () => {
  it.each<[string, Kept, number]>([
    ['nothing', EMPTY, 0],
    ['only what is not for everybody', ticked(...FIX_IDS.flatMap(id => stepsOf(id, false))), 0],
    ['one fix', ticked(...allOf('restart')), 1],
    ['one fix in both ways', { ...ticked(...allOf('icloud-storage')), fine: { 'icloud-storage': AT } }, 1],
    ['two fixes', ticked(...allOf('restart'), ...allOf('charge')), 2],
    [
      'one fix in all three ways',
      { ...said('charge'), fine: { charge: AT }, ticks: ticked(...allOf('charge')).ticks },
      1,
    ],
    ['an outcome and a fine one', { ...said('update'), fine: { charge: AT } }, 2],
    ['an outcome for all', said(...FIX_IDS), 7],
    ['the closing card alone', ticked(...allOf('still-stuck')), 0],
    ['a card beyond the seven', ticked(...allOf('low-power')), 0],
    ['all seven', ticked(...FIX_IDS.flatMap(allOf)), 7],
    ['every step there is', ticked(...steps().map(step => step.id)), 7],
  ])('%s', (_, kept, count) => expect(doneCount(kept)).toBe(count))
})

describe('the next', () => {
  it.each<[CardId, Kept, CardId]>([
    ['settings', EMPTY, 'connection'],
    ['settings', ticked(...allOf('connection')), 'icloud-storage'],
    ['connection', fine('icloud-storage', 'iphone-storage'), 'restart'],
    ['restart', EMPTY, 'update'],
    ['charge', EMPTY, 'settings'],
    ['update', fine('charge'), 'settings'],
    ['charge', fine('settings', 'connection'), 'icloud-storage'],
    ['settings', said('connection', 'icloud-storage'), 'iphone-storage'],
    ['charge', said('settings'), 'connection'],
    ['restart', said(...FIX_IDS), 'still-stuck'],
    ['settings', fine(...FIX_IDS), 'still-stuck'],
    ['still-stuck', EMPTY, 'settings'],
  ])('after %s', (id, kept, next) => expect(nextAfter(id, kept)).toBe(next))

  it.each<[CardId, Kept, CardId]>([
    ['low-power', EMPTY, 'charge'],
    ['charge', EMPTY, 'restart'],
    ['charge', fine('restart'), 'settings'],
    ['update', EMPTY, 'low-power'],
    ['update', ticked(...allOf('low-power')), 'charge'],
    ['update', { ...ticked(...allOf('low-power')), fine: fine(...FIX_IDS).fine }, 'still-stuck'],
    ['still-stuck', EMPTY, 'low-power'],
  ])('after %s, for who says that it saves battery', (id, kept, next) => {
    const plan = planFor({ symptom: 'message.low-power', problems: [] })
    const order = plan.map(card => card.id)
    expect(nextAfter(id, kept, order)).toBe(next)
  })
})
