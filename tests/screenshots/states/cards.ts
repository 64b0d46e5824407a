import { outcomeKey, phoneKey, SYMPTOM_KEY, tickKey, understoodKey } from '../../../fixes/kept.ts'
import { opened } from '../openers.ts'
import { folded, PHONE, RESTARTED } from '../said.ts'
import { NOW } from '../stage.ts'
import type { State } from '../state.ts'

const OPEN = '.card details[open]'
const openedFor = (symptom: string) => opened('', { ...PHONE, [SYMPTOM_KEY]: symptom }, OPEN)
const OLD = { [phoneKey('model')]: 'iphone_8', [phoneKey('ios')]: 15 }

/** Each kind of card, and what stands in it. */
export const CARDS: State[] = [
  {
    name: 'card',
    shows: 'a card with its steps',
    open: opened('#fix-settings', { ...PHONE, [tickKey('settings.status')]: NOW }, OPEN),
  },
  {
    name: 'card-unknown-phone',
    shows: 'a card with the ways of older phones too',
    open: opened('#fix-settings', {}, OPEN),
  },
  {
    name: 'card-conditions',
    shows: 'a card whose steps are not for everybody',
    open: opened('#fix-connection', PHONE, OPEN),
  },
  {
    name: 'card-capacity',
    shows: 'a card that says how much the phone holds',
    open: opened('#fix-iphone-storage', { ...PHONE, [phoneKey('capacity')]: 64 * 2 ** 30 }, OPEN),
  },
  {
    name: 'card-old-phone',
    shows: 'a card for a phone that is behind',
    open: opened('#fix-update', OLD, OPEN),
  },
  {
    name: 'card-ipad',
    shows: 'a card in the words of an iPad',
    open: opened('#fix-restart', { [phoneKey('model')]: 'ipad' }, OPEN),
  },
  {
    name: 'card-main-step',
    shows: 'a card with the step that matters most to this person',
    open: openedFor('complaint.only-wifi'),
  },
  {
    name: 'card-extra',
    shows: 'a card beyond the seven, with its warning',
    open: openedFor('complaint.disappeared'),
  },
  {
    name: 'card-extra-answered',
    shows: 'how a card beyond the seven went',
    open: opened(
      '#fix-stop-deleting',
      {
        ...PHONE,
        [SYMPTOM_KEY]: 'complaint.disappeared',
        [outcomeKey('stop-deleting')]: `no-help ${NOW}`,
      },
      '#card-stop-deleting .outcome',
    ),
  },
  {
    name: 'card-rescue',
    shows: 'a card beyond the seven with a wait of hours',
    open: openedFor('complaint.last-items'),
  },
  {
    name: 'card-still-stuck',
    shows: 'the closing card',
    open: opened('#fix-still-stuck', PHONE, OPEN),
  },
  {
    name: 'gate-closed',
    shows: 'what a step can cost, before how it is done',
    open: opened('#fix-icloud-storage', PHONE, '[open] [data-gate]'),
  },
  {
    name: 'gate-open',
    shows: 'how it is done, once that is understood',
    open: opened(
      '#fix-icloud-storage',
      { ...PHONE, [understoodKey('icloud-storage.photos')]: NOW },
      '[open] [data-step="icloud-storage.photos"]',
    ),
  },
  {
    name: 'gate-settled',
    shows: 'the same once it was done',
    open: opened(
      '#fix-icloud-storage',
      {
        ...PHONE,
        [understoodKey('icloud-storage.photos')]: NOW,
        [tickKey('icloud-storage.photos')]: NOW,
      },
      '[open] [data-gate]:disabled',
    ),
  },
  {
    name: 'gate-shared',
    shows: 'what two steps cost, asked again at the second',
    open: opened(
      '#fix-connection',
      { ...PHONE, [tickKey('connection.reset-prepare')]: NOW },
      '[open] [data-step="connection.reset-prepare"]:checked',
    ),
  },
  {
    name: 'outcome',
    shows: 'how a fix went, with a note',
    open: opened('#fix-restart', { ...PHONE, ...RESTARTED }, '[open] textarea'),
  },
  {
    name: 'cards-said',
    shows: 'what was said and done, on folded cards',
    open: opened(
      '',
      folded({
        ...RESTARTED,
        [outcomeKey('settings')]: `could-not ${NOW}`,
        [outcomeKey('update')]: `not-mine ${NOW}`,
        [tickKey('iphone-storage.look')]: NOW,
        [tickKey('connection.other-apps')]: NOW,
      }),
      '.card.done',
    ),
  },
]
