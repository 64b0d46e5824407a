import { FIX_IDS } from '../../fixes/fix.ts'
import { noteKey, OPEN_KEY, outcomeKey, phoneKey, SYMPTOM_KEY, tickKey, waitKey } from '../../fixes/kept.ts'
import { NOW } from './stage.ts'

export const PHONE = { [phoneKey('model')]: 'iphone_11_or_newer', [phoneKey('ios')]: 26 }
export const OPTIMIZING = { [SYMPTOM_KEY]: 'message.optimizing-performance' }
export const RESTARTED = {
  [tickKey('restart.off')]: NOW,
  [tickKey('restart.wait')]: NOW,
  [outcomeKey('restart')]: `no-help ${NOW}`,
  [noteKey('restart')]: 'It said “Paused” again after ten minutes.',
}
export const answers = (result: string) =>
  Object.fromEntries(FIX_IDS.map(id => [outcomeKey(id), `${result} ${NOW}`]))

export const WAITING = {
  [waitKey('step')]: 'charge.leave',
  [waitKey('since')]: NOW,
  [waitKey('until')]: '2026-11-25T07:00:00.000Z',
  [waitKey('items')]: 1204,
  [waitKey('status')]: 'Uploading 1,204 Items',
}
export const DUE = {
  ...WAITING,
  [waitKey('since')]: '2026-11-23T21:00:00.000Z',
  [waitKey('until')]: '2026-11-24T07:00:00.000Z',
}
export const counted = (items: number) => ({
  ...DUE,
  [waitKey('after')]: NOW,
  [waitKey('after-items')]: items,
})
/** A wait whose card is not among the cards. */
export const elsewhere = (wait: object) => ({ ...PHONE, ...wait, [waitKey('step')]: 'apple-outage.wait' })
export const folded = (said: object) => ({ ...PHONE, ...said, [OPEN_KEY]: '' })
/** Typed into a form and not handed in. */
export const DRAFT = {
  [waitKey('draft-step')]: 'charge.leave',
  [waitKey('draft-items')]: '1,2',
  [waitKey('draft-status')]: 'Upload',
}
